/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { Schema } from "./shapes";

const SHAPES = "#/components/schemas/";

/** The id of a named shape on the page. */
export const shapeId = (name: string): string => `shape-${name}`;

/** The kind of a value in a few words, with its bounds; a named shape as a link to it. */
export function Kind({ schema }: { schema: Schema }) {
	return (
		<>
			{kindOf(schema)}
			{[sizeOf(schema), standInOf(schema)].filter(Boolean).map((part) => `, ${part}`)}
		</>
	);
}

function kindOf(schema: Schema): Child {
	const { $ref, anyOf, type = "anything" } = schema;
	if ($ref !== undefined) {
		const name = $ref.slice(SHAPES.length);
		return <a href={`#${shapeId(name)}`}>{name}</a>;
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

/** How large, or how long. */
function sizeOf({ minimum, maximum, minLength, maxLength, maxItems }: Schema): string {
	if (minLength !== undefined || maxLength !== undefined) return `${range(minLength, maxLength)} characters`;
	return range(minimum, maximum ?? maxItems);
}

function range(least: number | undefined, most: number | undefined): string {
	if (most === undefined) return least === undefined ? "" : `from ${least}`;
	return least === undefined ? `up to ${most}` : `${least} to ${most}`;
}

/** What stands for it where it is left out. */
function standInOf(schema: Schema): string {
	return schema.default === undefined || schema.default === "" ? "" : `${schema.default} where left out`;
}
