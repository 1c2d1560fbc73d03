/** @jsxImportSource hono/jsx */
import { Kind } from "./kind";
import type { Parameter, Schema } from "./openapi";
import { Prose } from "./prose";

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
				<Kind schema={schema} />
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

/** The fields of an object, or of the objects in an array or a union. Renders nothing for any other schema. */
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

/** The parameters in a path or a query string. */
export function ParameterList({ parameters }: { parameters: readonly Parameter[] }) {
	return (
		<ul class="fields">
			{parameters.map(({ name, schema = {}, required = false, description }) => (
				<FieldLine name={name} schema={schema} required={required} description={description} />
			))}
		</ul>
	);
}

/** A whole value: its type, unless it is a plain object, and its fields. */
export function SchemaView({ schema }: { schema: Schema }) {
	if (schema.type === "object" && schema.properties !== undefined) return <Fields schema={schema} />;
	return (
		<>
			<p class="kind">
				<Kind schema={schema} />
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
