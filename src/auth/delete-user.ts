import { z } from "zod";
import { MusterError } from "../errors";
import type { VerifyPassword } from "../http/environment";
import type { Scope } from "../scope";
import { deleteAccount } from "../team/accounts/operations/delete-account";
import { parseAuthInput, translated } from "./auth-error";

export const body = z.object({ password: z.string().max(1_024).optional() });

/**
 * `POST /delete-user`, with the password, or within a day of signing in.
 *
 * @param verifyPassword Better Auth's own check of a password against its hash
 * @throws AuthError
 */
export async function deleteUser(scope: Scope, input: unknown, verifyPassword: VerifyPassword) {
	if (scope.credential === null) throw new MusterError("UNAUTHORIZED");
	const { password } = parseAuthInput(body, "body", input);
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
