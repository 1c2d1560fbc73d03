/**
 * Inputs are declared with zod/mini, which is small and fast to load. The generator of the OpenAPI document reads zod's
 * classic schemas only. Both are made from the same definitions, so one can be made of the other.
 */
import { z } from "@hono/zod-openapi";
import type { core } from "zod/mini";
import { fieldDocs } from "./field-docs";

type Definition = core.$ZodTypes["_zod"]["def"];

/** The classic schema with the same definition, and with the documentation of the field. */
export function classic<Output, Input>(schema: core.$ZodType<Output, Input>): z.ZodType<Output, Input> {
	const made = classicOf(schema._zod.def as Definition) as z.ZodType<Output, Input>;
	const docs = fieldDocs.get(schema);
	return docs === undefined ? made : made.openapi(docs as object);
}

function classicOf(def: Definition): z.ZodType {
	switch (def.type) {
		case "object": {
			const fields = Object.entries(def.shape).map(([name, field]) => [name, classic(field)]);
			return new z.ZodObject({ ...def, shape: Object.fromEntries(fields) });
		}
		case "array":
			return new z.ZodArray({ ...def, element: classic(def.element) });
		case "optional":
			return new z.ZodOptional({ ...def, innerType: classic(def.innerType) });
		case "nullable":
			return new z.ZodNullable({ ...def, innerType: classic(def.innerType) });
		case "default":
			return new z.ZodDefault({ ...def, innerType: classic(def.innerType) });
		case "pipe":
			return new z.ZodPipe({ ...def, in: classic(def.in), out: classic(def.out) });
		case "transform":
			return new z.ZodTransform(def);
		case "string":
			return "format" in def && def.format === "email" ? new z.ZodEmail(def as never) : new z.ZodString(def);
		case "number":
			return "format" in def ? new z.ZodNumberFormat(def as never) : new z.ZodNumber(def);
		case "enum":
			return new z.ZodEnum(def);
		case "unknown":
			return new z.ZodUnknown(def);
		default:
			throw new Error(`No input has a field of type ${def.type}.`);
	}
}
