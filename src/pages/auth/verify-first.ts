import type { Context } from "hono";
import type { Environment } from "../../http/environment";
import { callAuth } from "../call-auth";
import { pathWithQuery } from "../path-with-query";
import { rememberAddress } from "./address-cookie";

/**
 * Mails a code to an account whose address is not verified.
 *
 * @param redirect the page that follows the code's
 * @returns the path of the page that takes the code
 */
export async function verifyFirst(
	c: Context<Environment>,
	email: string,
	redirect: string | undefined,
): Promise<string> {
	await callAuth(c, "/email-otp/send-verification-otp", { email, type: "email-verification" });
	rememberAddress(c, email);
	return pathWithQuery("/auth/verify", { redirect, notice: "code-sent" });
}
