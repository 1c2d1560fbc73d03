/** How Better Auth refuses a code that has ended, by too many tries or by time. */
const ENDED: ReadonlySet<string> = new Set(["TOO_MANY_ATTEMPTS", "OTP_EXPIRED"]);

/** … and one that is wrong. */
const WRONG = { message: "Invalid OTP", code: "INVALID_OTP" };

/**
 * Codes that verify an address or reset a password go to accounts only, so only an account has one that can end.
 * Refused as what it is, it would tell whoever asks that there is an account; so it is refused as a wrong one. Codes to
 * sign in with go to every address.
 *
 * @param path the endpoint's below `/api/auth`
 * @param code how Better Auth refuses
 * @returns what to answer instead, or null where the refusal tells nothing
 */
export function discreetRefusal(path: string, code: string): Response | null {
	return path.startsWith("/email-otp/") && ENDED.has(code) ? Response.json(WRONG, { status: 400 }) : null;
}
