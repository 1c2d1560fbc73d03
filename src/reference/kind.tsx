/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { Schema } from "./openapi";

const SCHEMAS = "#/components/schemas/";

/** The element id of a named schema. */
export const schemaId = (name: string): string => `schema-${name}`;

/** The type of a value in a few words, with its limits and its default. A named schema is a link. */
export function Kind({ schema }: { schema: Schema }) {
	return (
		<>
			{kindOf(schema)}
			{[sizeOf(schema), defaultOf(schema)].filter(Boolean).map((part) => `, ${part}`)}
		</>
	);
}

function kindOf(schema: Schema): Child {
	const { $ref, anyOf, type = "anything" } = schema;
	if ($ref !== undefined) {
		const name = $ref.slice(SCHEMAS.length);
		return <a href={`#${schemaId(name)}`}>{name}</a>;
	}
	if (anyOf !== undefined) return inTurn(anyOf.map(kindOf), " or ");
	if (schema.const !== undefined) return <code>{JSON.stringify(schema.const)}</code>;
	if (schema.enum !== undefined) {
		return inTurn(
			schema.enum.map((value) => <code>{String(value)}</code>),
			", ",
		);
	}
	return inTurn(
		[type].flat().map((name) => typeOf(name, schema)),
		" or ",
	);
}

function typeOf(name: string, { items, format }: Schema): Child {
	if (name === "array") return <>list of {items ? kindOf(items) : "anything"}</>;
	return name === "string" && format ? `string (${format})` : name;
}

function inTurn(parts: readonly Child[], between: string): Child {
	return parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
}

/** The limits of a number, a text's length or an array's length. */
function sizeOf({ minimum, maximum, minLength, maxLength, maxItems }: Schema): string {
	if (minLength !== undefined || maxLength !== undefined) return `${range(minLength, maxLength)} characters`;
	return range(minimum, maximum ?? maxItems);
}

function range(least: number | undefined, most: number | undefined): string {
	if (most === undefined) return least === undefined ? "" : `from ${least}`;
	return least === undefined ? `up to ${most}` : `${least} to ${most}`;
}

/** The value that is used if the field is left out. */
function defaultOf(schema: Schema): string {
	return schema.default === undefined || schema.default === "" ? "" : `default ${schema.default}`;
}
