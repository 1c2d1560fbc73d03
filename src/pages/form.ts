import type { Context } from "hono";
import type * as z from "zod/mini";
import { MusterError } from "../errors";
import type { Environment } from "../http/environment";

/** The submitted text fields of a form, by name. */
export type Fields = Readonly<Record<string, string>>;
/** Error messages by field name; `""` is for the form as a whole. */
export type Problems = Readonly<Record<string, string>>;

const FORM_TYPES = ["application/x-www-form-urlencoded", "multipart/form-data"];

/**
 * Reads a posted form. If a field was sent more than once, the last value counts.
 *
 * @throws MusterError `UNSUPPORTED_MEDIA_TYPE` if the body is not a form, `VALIDATION_ERROR` if it is malformed
 */
export async function readForm({ req }: Context<Environment>): Promise<Record<string, string | File>> {
	const type = req.header("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
	if (!FORM_TYPES.includes(type)) throw new MusterError("UNSUPPORTED_MEDIA_TYPE");
	try {
		return await req.parseBody();
	} catch (error) {
		// The runtime throws a TypeError if the form is truncated or has no boundary.
		if (error instanceof TypeError) {
			throw new MusterError("VALIDATION_ERROR", {
				details: [{ path: "", message: "The form cannot be read." }],
				cause: error,
			});
		}
		throw error;
	}
}

/** Reads the text fields of a posted form; files are left out. */
export async function readFields(c: Context<Environment>): Promise<Fields> {
	const entries = Object.entries(await readForm(c));
	return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

export type Parsed<T> = { data: T; problems: null } | { data: null; problems: Problems };

/**
 * Validates a form's fields.
 *
 * @param sentences the message for each invalid field; `""` is for fields that have no message of their own
 */
export function parseForm<S extends z.ZodMiniType>(
	shape: S,
	fields: Fields,
	sentences: Readonly<Record<string, string>>,
): Parsed<z.output<S>> {
	const parsed = shape.safeParse(fields);
	if (parsed.success) return { data: parsed.data, problems: null };
	const names = parsed.error.issues.map(({ path }) => String(path[0])).map((name) => (name in sentences ? name : ""));
	return { data: null, problems: Object.fromEntries(names.map((name) => [name, sentences[name] ?? ""])) };
}
