/** Fits a large list into the form that sends it. A page loads this only when its visitor sends such a list. */
import { decodeText } from "../src/lists/decode-text";
import { lightenList } from "../src/lists/lighten-list";
import { MAX_LIST_LENGTH } from "../src/rules/limits";

/**
 * Reads the file of a list as the Worker would, and puts what is needed of it into the text field.
 *
 * @returns false if the list is too large even so; then the fields stay as they are
 */
export async function fitList(fields: FormData): Promise<boolean> {
	const { list, file } = Object.fromEntries(fields);
	const pasted = typeof list === "string" ? list : "";
	const uploaded = file instanceof File ? decodeText(new Uint8Array(await file.arrayBuffer())) : "";
	const text = [pasted, uploaded].filter((part) => part.trim() !== "").join("\n");
	const light = lightenList(text, MAX_LIST_LENGTH);
	if (light.length > MAX_LIST_LENGTH) return false;
	fields.set("list", light);
	fields.delete("file");
	return true;
}
