/** Better Auth's error codes for a one-time code that is used up or expired. */
const ENDED: ReadonlySet<string> = new Set(["TOO_MANY_ATTEMPTS", "OTP_EXPIRED"]);

/** Better Auth's refusal of a wrong code. */
const WRONG = { message: "Invalid OTP", code: "INVALID_OTP" };

/**
 * Replaces a refusal that would reveal that an address has an account.
 *
 * Codes that verify an address or reset a password are mailed only to accounts, so only an account has such a code that
 * can be used up or expire. These two refusals are replaced by that of a wrong code. Codes to sign in with are mailed to
 * any address, so their refusals reveal nothing.
 *
 * @param path the endpoint's path below `/api/auth`
 * @param code the error code of Better Auth's response
 * @returns null if the refusal reveals nothing
 */
export function discreetRefusal(path: string, code: string): Response | null {
	return path.startsWith("/email-otp/") && ENDED.has(code) ? Response.json(WRONG, { status: 400 }) : null;
}
