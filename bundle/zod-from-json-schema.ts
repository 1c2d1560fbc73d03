export function fromJSONSchema(): never {
	throw new Error("The bundle leaves zod's reader of JSON Schema out.");
}
