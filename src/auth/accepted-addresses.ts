import { z } from "zod";
import { normaliseAddress, normaliseEmailAddress } from "../rules/email-address";

/**
 * Lets Better Auth take every address that Muster takes. Better Auth checks addresses by zod's pattern for them, which
 * refuses `&`, `/` and `é` before the @, and domains such as `xn--e1afmkfd.xn--p1ai` (RFC 5321, RFC 6531, RFC 5891). zod
 * has that pattern as one object, so its test can be replaced for all of Better Auth's schemas. Requests that arrive here
 * have a normalised address (see `readAuthCall`).
 */
export function acceptNormalisedAddresses(): void {
	Object.defineProperty(z.regexes.email, "test", {
		configurable: true,
		value: (text: string) => normaliseEmailAddress(text).address === text,
	});
}

/** The address of a provider's profile, in the form in which ours are stored: Better Auth finds the account by it. */
export function normalisedProfile({ email }: { email?: string | null }): { email?: string } {
	return email ? { email: normaliseAddress(email) } : {};
}
