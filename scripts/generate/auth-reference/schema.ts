import { z } from "zod";
import type { Schema as ApiSchema } from "../../../src/reference/openapi";

/** A JSON Schema with all of its keywords. */
export interface Schema extends ApiSchema {
	properties?: Record<string, Schema>;
	items?: Schema;
	nullable?: boolean;
	[keyword: string]: unknown;
}

/**
 * A zod shape as JSON Schema. A shape with a name becomes a component and a reference to it.
 *
 * @param components receives the shapes that have a name
 */
export function schemaOf(shape: z.core.$ZodType, io: "input" | "output", components: Record<string, Schema>): Schema {
	const { $schema, $defs, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: "any" }) as Schema;
	for (const [name, component] of Object.entries({ ...($defs as Record<string, Schema> | undefined) }))
		components[name] = tidy(component);
	return tidy(schema);
}

/** Keywords that carry no information for a reader. */
const SILENT = new Set(["propertyNames", "id", "readOnly"]);
/** zod's limits for a whole number without limits of its own. */
const LARGEST = new Set([Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER]);

/** The schema without keywords that carry no information, and with nullable types as OpenAPI 3.1 writes them. */
export function tidy(schema: Schema): Schema {
	if (schema.$ref !== undefined) return { $ref: schema.$ref.replace("#/$defs/", "#/components/schemas/") };
	const kept = Object.entries(schema).filter(
		([keyword, value]) =>
			!SILENT.has(keyword) &&
			keyword !== "nullable" &&
			!(keyword === "additionalProperties" && (value === false || isEmpty(value))) &&
			!((keyword === "minimum" || keyword === "maximum") && LARGEST.has(value as number)) &&
			// `format` already says it.
			!(keyword === "pattern" && schema.format !== undefined),
	);
	const tidied: Schema = Object.fromEntries(kept.map(([keyword, value]) => [keyword, tidyValue(keyword, value)]));
	if (schema.nullable === true && typeof schema.type === "string") tidied.type = [schema.type, "null"];
	return mergeNull(tidied);
}

function tidyValue(keyword: string, value: unknown): unknown {
	if (keyword === "properties") {
		return Object.fromEntries(
			Object.entries(value as Record<string, Schema>).map(([name, property]) => [name, tidy(property)]),
		);
	}
	if (["anyOf", "oneOf", "allOf"].includes(keyword)) return (value as Schema[]).map(tidy);
	if (keyword === "items" || keyword === "additionalProperties") return tidy(value as Schema);
	return value;
}

/** `anyOf: [X, null]` as `type: [X, null]`, if X has one type. */
function mergeNull(schema: Schema): Schema {
	const { anyOf, ...rest } = schema as { anyOf?: Schema[] };
	if (anyOf?.length !== 2) return schema;
	const [some, none] = anyOf;
	if (some === undefined || none?.type !== "null" || typeof some.type !== "string" || some.enum) return schema;
	return { ...some, ...rest, type: [some.type, "null"] };
}

function isEmpty(value: unknown): boolean {
	return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
