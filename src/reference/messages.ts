import { AUTH_ERRORS } from "../auth/auth-error";
import { ERRORS } from "../errors";

/**
 * The message that `/api/auth` sends with an error code: that of `AUTH_ERRORS`, else Better Auth's, else that of `ERRORS`. Undefined if none of them has the code.
 *
 * @param theirs Better Auth's messages by code
 */
export function messageOf(code: string, theirs: Readonly<Record<string, string>>): string | undefined {
	if (isKey(AUTH_ERRORS, code)) return AUTH_ERRORS[code].message;
	return theirs[code] ?? (isKey(ERRORS, code) ? ERRORS[code].message : undefined);
}

function isKey<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
	return Object.hasOwn(table, key);
}
