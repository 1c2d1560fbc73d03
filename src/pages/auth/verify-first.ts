import type { Context } from "hono";
import type { Environment } from "../../http/environment";
import { type AuthResult, callAuth, keepCookies } from "../call-auth";
import { pathWithQuery } from "../path-with-query";
import { rememberAddress } from "./address-cookie";

/**
 * Mails a code to an account whose address is not verified. The browser keeps the ticket that the refused sign-in gave it,
 * so that the code leaves the account its password.
 *
 * @param refused the refused sign-in
 * @param redirect the page that follows the code's
 * @returns the path of the page that takes the code
 */
export async function verifyFirst(
	c: Context<Environment>,
	refused: AuthResult,
	email: string,
	redirect: string | undefined,
): Promise<string> {
	await callAuth(c, "/email-otp/send-verification-otp", { email, type: "email-verification" });
	return codeMailed(c, refused, email, redirect);
}

/**
 * Leads on after a code was mailed to an account whose address is not verified.
 *
 * @param result the sign-up, or the refused sign-in, with the account's ticket
 * @param redirect the page that follows the code's
 * @returns the path of the page that takes the code
 */
export function codeMailed(
	c: Context<Environment>,
	result: AuthResult,
	email: string,
	redirect: string | undefined,
): string {
	keepCookies(c, result);
	rememberAddress(c, email);
	return pathWithQuery("/auth/verify", { redirect, notice: "code-sent" });
}
