import { z } from "zod";
import type { VerifyPassword } from "../http/environment";
import { MAX_AUTH_TEXT_LENGTH, MAX_URL_LENGTH } from "../rules/limits";
import type { Scope } from "../scope";
import { deleteAccount } from "../team/accounts/operations/delete-account";
import { AuthError, parseAuthInput, translated } from "./auth-error";

export const body = z.object({
	password: z.string().max(MAX_AUTH_TEXT_LENGTH).optional(),
	token: z.unknown().optional(),
	callbackURL: z.string().max(MAX_URL_LENGTH).optional(),
});

/**
 * `POST /delete-user`, with the password, or within a day of signing in.
 *
 * In Better Auth, a token from a mail makes this call the second step of a deletion. Muster sends no such mail, so a call
 * with a token never deletes anything.
 *
 * @param verifyPassword Better Auth's own check of a password against its hash
 * @throws AuthError
 */
export async function deleteUser(scope: Scope, input: unknown, verifyPassword: VerifyPassword) {
	if (scope.credential === null) throw new AuthError("UNAUTHORIZED");
	const { password, token, callbackURL } = parseAuthInput(body, "body", input);
	if (token !== undefined) throw new AuthError("INVALID_TOKEN");
	if (callbackURL !== undefined && !isTrusted(callbackURL, scope)) throw new AuthError("INVALID_CALLBACK_URL");
	await translated(
		{
			UNAUTHORIZED: "UNAUTHORIZED",
			PASSWORD_NOT_SET: "CREDENTIAL_ACCOUNT_NOT_FOUND",
			PASSWORD_WRONG: "INVALID_PASSWORD",
			SESSION_NOT_FRESH: "SESSION_EXPIRED",
			OWNER_CANNOT_LEAVE: "OWNER_CANNOT_LEAVE",
		},
		() => deleteAccount(scope, password, verifyPassword),
	);
	return { success: true, message: "User deleted" };
}

/** True if the URL is a path of ours or at a trusted origin. */
function isTrusted(url: string, { config: { publicUrl, trustedOrigins } }: Scope): boolean {
	const origin = URL.parse(url, publicUrl)?.origin;
	return origin !== undefined && trustedOrigins.includes(origin);
}
