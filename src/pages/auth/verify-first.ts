import type { Context } from "hono";
import type { Environment } from "../../http/environment";
import type { AskAuth } from "../ask-auth";
import { pathWithQuery } from "../path-with-query";
import { rememberAddress } from "./address-cookie";

/**
 * Mails a code to an account whose address is not verified yet.
 *
 * @param redirect where to go on from there
 * @returns the page that takes the code
 */
export async function verifyFirst(
	c: Context<Environment>,
	askAuth: AskAuth,
	email: string,
	redirect: string | undefined,
): Promise<string> {
	await askAuth(c, "/email-otp/send-verification-otp", { email, type: "email-verification" });
	rememberAddress(c, email);
	return pathWithQuery("/auth/verify", { redirect, notice: "code-sent" });
}
