import { AUTH_ERRORS } from "../auth/auth-error";
import { ERRORS } from "../errors";

/**
 * The message that `/api/auth` sends with an error code: Muster's own if it has one, else Better Auth's.
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
