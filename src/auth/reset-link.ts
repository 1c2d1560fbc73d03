import type { Context } from "hono";
import { z } from "zod";
import type { Environment } from "../http/environment";
import { MAX_AUTH_TEXT_LENGTH, MAX_URL_LENGTH } from "../rules/limits";
import { tokenCharacters } from "../rules/token-characters";
import { callBetterAuth } from "./call-better-auth";
import { readAuthCall } from "./forward";

/** The parameters of the link in a mail that sets a new password. */
export const query = z.object({
	token: z.string().max(MAX_AUTH_TEXT_LENGTH),
	callbackURL: z.string().max(MAX_URL_LENGTH).optional(),
});

/**
 * `GET /reset-link`: opens the link of a mail that sets a new password. Better Auth's own link has the token in its
 * path, which a platform's logs keep.
 */
export async function openResetLink(c: Context<Environment>): Promise<Response> {
	const call = await readAuthCall(c);
	const url = new URL(call.url);
	const token = tokenCharacters(url.searchParams.get("token") ?? "") || "none";
	const path = `/reset-password/${token}`;
	url.pathname = `/api/auth${path}`;
	url.searchParams.delete("token");
	return callBetterAuth(c, { ...call, path, url: url.href });
}
