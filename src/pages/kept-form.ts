/** The text typed into a form that could not be accepted. A page shows it again, so that nothing is lost. */
import type { Context } from "hono";
import type { ErrorCode } from "../errors";
import type { Environment } from "../http/environment";
import { limitBodyTo } from "../http/request-checks";
import { decodeText } from "../lists/decode-text";
import { CHALLENGE_FIELD } from "./challenge";
import { type Fields, readForm } from "./form";

/** The refusals that say nothing about what was typed: the same form can be sent again. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
	"UNAUTHORIZED",
	"CHALLENGE_REQUIRED",
	"RATE_LIMITED",
	"UNAVAILABLE",
	"DATABASE_FULL",
	"INTERNAL",
]);

/** The fields that people type into. All others are choices, which the page carries along. */
export const TYPED_FIELDS = ["name", "email", "slug", "code", "message", "list", "password"] as const;

/** The largest form that is shown again (bytes). */
const MAX_KEPT_BYTES = 1024 * 1024;
const limitKeptBody = limitBodyTo(MAX_KEPT_BYTES);

/**
 * The fields of a form that failed and can be sent again as it is. A file's text joins the list. The page never shows a
 * password.
 *
 * @returns null if the error is about the form itself, nothing was typed, or the form cannot be read
 */
export async function keptFields(c: Context<Environment>, code: ErrorCode): Promise<Fields | null> {
	const { req } = c;
	if (req.method !== "POST" || !PASSING.has(code)) return null;
	if (Number(req.header("content-length") ?? Number.NaN) > MAX_KEPT_BYTES) return null;
	const form = await readKeptForm(c).catch(() => null);
	if (form === null) return null;
	const fields: Record<string, string> = {};
	for (const [name, value] of Object.entries(form)) {
		// The token counts once.
		if (typeof value === "string" && name !== CHALLENGE_FIELD) fields[name] = value;
	}
	if (form.file instanceof File && form.file.size > 0) {
		const text = decodeText(new Uint8Array(await form.file.arrayBuffer()));
		fields.list = [fields.list, text].filter(Boolean).join("\n");
	}
	if (!TYPED_FIELDS.some((name) => fields[name]?.trim())) return null;
	return fields;
}

/** Reads the form. Its body has passed no limit if the error came before anything had read it. */
async function readKeptForm(c: Context<Environment>): Promise<Record<string, string | File>> {
	if (!c.req.raw.bodyUsed) await limitKeptBody(c, async () => {});
	return readForm(c);
}
