export function fromJSONSchema(): never {
	throw new Error("zod's reader of JSON Schema is not part of the bundle.");
}
