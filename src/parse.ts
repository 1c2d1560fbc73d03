import type * as z from "zod/mini";
import english from "zod/v4/locales/en.js";

/** zod's English messages: zod/mini has none of its own. */
const { localeError } = english();

/** Parses untrusted input. The messages of its problems are in English. */
export function parse<S extends z.ZodMiniType>(schema: S, input: unknown) {
	return schema.safeParse(input, { error: localeError });
}
