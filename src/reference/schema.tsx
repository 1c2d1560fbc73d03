/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { Prose } from "./prose";
import type { Parameter, Schema } from "./shapes";

const SHAPES = "#/components/schemas/";

/** The id of a named shape on the page. */
export const shapeId = (name: string): string => `shape-${name}`;

/** The kind of a value in a few words; a named shape as a link to it. */
function kindOf(schema: Schema): Child {
	const { $ref, anyOf, type, items, format } = schema;
	if ($ref !== undefined) {
		const name = $ref.slice(SHAPES.length);
		return <a href={`#${shapeId(name)}`}>{name}</a>;
	}
	if (anyOf !== undefined) {
		return anyOf.map((choice, index) => (
			<>
				{index > 0 && " or "}
				{kindOf(choice)}
			</>
		));
	}
	if (schema.const !== undefined) return <code>{JSON.stringify(schema.const)}</code>;
	if (schema.enum !== undefined) {
		return schema.enum.map((value, index) => (
			<>
				{index > 0 && ", "}
				<code>{String(value)}</code>
			</>
		));
	}
	const types = [type ?? "anything"].flat();
	return types.map((name, index) => (
		<>
			{index > 0 && " or "}
			{name === "array" ? <>list of {items ? kindOf(items) : "anything"}</> : name}
			{name === "string" && format ? ` (${format})` : ""}
		</>
	));
}

/** How large or long, and what stands for it where it is left out. */
function boundsOf(schema: Schema): string {
	const { minimum, maximum, minLength, maxLength, maxItems } = schema;
	const least = minimum ?? minLength;
	const most = maximum ?? maxLength ?? maxItems;
	const unit = minLength === undefined && maxLength === undefined ? "" : " characters";
	const size =
		most === undefined
			? least && `from ${least}${unit}`
			: `${least ?? "up to"}${least === undefined ? " " : " to "}${most}${unit}`;
	const standIn = schema.default === undefined || schema.default === "" ? "" : `${schema.default} where left out`;
	return [size, standIn]
		.filter(Boolean)
		.map((part) => `, ${part}`)
		.join("");
}

interface FieldProps {
	name: string;
	schema: Schema;
	required: boolean;
	description?: string | undefined;
}

function FieldLine({ name, schema, required, description = schema.description }: FieldProps) {
	return (
		<li>
			<code class="name">{name}</code>{" "}
			<span class="kind">
				{!required && "optional, "}
				{kindOf(schema)}
				{boundsOf(schema)}
			</span>
			{description && (
				<p class="aside">
					<Prose text={description} />
				</p>
			)}
			<Fields schema={schema} />
		</li>
	);
}

/** The fields of an object, or of the objects in a list or a choice; nothing for any other value. */
export function Fields({ schema }: { schema: Schema }) {
	const { properties, required = [], items, anyOf } = schema;
	if (items !== undefined) return <Fields schema={items} />;
	if (anyOf !== undefined)
		return (
			<>
				{anyOf.map((choice) => (
					<Fields schema={choice} />
				))}
			</>
		);
	if (properties === undefined) return null;
	return (
		<ul class="fields">
			{Object.entries(properties).map(([name, property]) => (
				<FieldLine name={name} schema={property} required={required.includes(name)} />
			))}
		</ul>
	);
}

/** What goes into a path or a query string. */
export function ParameterList({ parameters }: { parameters: readonly Parameter[] }) {
	return (
		<ul class="fields">
			{parameters.map(({ name, schema = {}, required = false, description }) => (
				<FieldLine name={name} schema={schema} required={required} description={description} />
			))}
		</ul>
	);
}

/** A whole value: its kind where that says something, and what is in it. */
export function Shape({ schema }: { schema: Schema }) {
	if (schema.type === "object" && schema.properties !== undefined) return <Fields schema={schema} />;
	return (
		<>
			<p class="kind">
				{kindOf(schema)}
				{schema.description && (
					<>
						. <Prose text={schema.description} />
					</>
				)}
			</p>
			<Fields schema={schema} />
		</>
	);
}
