import type { Context } from "hono";
import type { z } from "zod";
import { MusterError } from "../errors";
import type { Environment } from "../http/environment";

/** The fields of a form as they came. */
export type Fields = Readonly<Record<string, string>>;
/** What is wrong with a form: a sentence at a field's name, or at `""` for all of it. */
export type Problems = Readonly<Record<string, string>>;

const FORM_TYPES = ["application/x-www-form-urlencoded", "multipart/form-data"];

/**
 * Reads a posted form; a field that came twice counts once.
 *
 * @throws MusterError `UNSUPPORTED_MEDIA_TYPE` for what is no form, `VALIDATION_ERROR` for one that cannot be read
 */
export async function readForm({ req }: Context<Environment>): Promise<Record<string, string | File>> {
	const type = req.header("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
	if (!FORM_TYPES.includes(type)) throw new MusterError("UNSUPPORTED_MEDIA_TYPE");
	try {
		return await req.parseBody();
	} catch (error) {
		// What the runtime makes of a form that breaks off, or names no boundary.
		if (error instanceof TypeError) {
			throw new MusterError("VALIDATION_ERROR", {
				details: [{ path: "", message: "The form cannot be read." }],
				cause: error,
			});
		}
		throw error;
	}
}

/** The fields of a posted form, files apart. */
export async function readFields(c: Context<Environment>): Promise<Fields> {
	const entries = Object.entries(await readForm(c));
	return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

export type Parsed<T> = { data: T; problems: null } | { data: null; problems: Problems };

/**
 * A form's fields, held to a shape.
 *
 * @param sentences what to say where a field does not fit; at `""`, of a field that nobody types
 */
export function parseForm<S extends z.ZodType>(
	shape: S,
	fields: Fields,
	sentences: Readonly<Record<string, string>>,
): Parsed<z.output<S>> {
	const parsed = shape.safeParse(fields);
	if (parsed.success) return { data: parsed.data, problems: null };
	const names = parsed.error.issues.map(({ path }) => String(path[0])).map((name) => (name in sentences ? name : ""));
	return { data: null, problems: Object.fromEntries(names.map((name) => [name, sentences[name] ?? ""])) };
}
