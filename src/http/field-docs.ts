import * as z from "zod/mini";

/** The text about a field, and the parts of its JSON Schema that its shape does not tell. */
interface FieldDocs {
	description?: string;
	example?: unknown;
	type?: "string" | "integer" | "array";
	format?: string;
	minimum?: number;
	maximum?: number;
	default?: unknown;
	maxItems?: number;
	items?: { type: "object"; properties: Record<string, { type: "string" }>; required: string[] };
}

/** The documentation of fields of inputs, by their schemas. */
export const fieldDocs = z.registry<FieldDocs>();
