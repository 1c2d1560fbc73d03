import type { Context } from "hono";
import { z } from "zod";
import type { BetterAuth, Environment } from "../http/environment";
import type { AuthCall } from "./forward";
import { refusalCode } from "./refusal-code";
import { signUpBody } from "./sign-up-body";
import { withTicket } from "./sign-up-ticket";
import { settleUnprovenAccount } from "./unproven-account";

const signedUp = z.object({ user: z.object({ id: z.string() }) });

/**
 * Signs up by Better Auth. Before that, an unproven account of the same address is settled. With the response the client
 * gets the ticket of the account that it has made.
 *
 * @param send sends the request to Better Auth
 */
export async function signUp(
	c: Context<Environment>,
	auth: BetterAuth,
	{ headers, body }: Pick<AuthCall, "headers" | "body">,
	send: () => Promise<Response>,
): Promise<Response> {
	const settle = () => settleBeforeSignUp(c, auth, headers.get("origin"), body);
	let knownId = await settle();
	let response = await send();
	if ((await refusalCode(response)) === "FAILED_TO_CREATE_USER") {
		// Another sign-up for the address was first by a moment: now there is an account to settle.
		knownId = await settle();
		response = await send();
	}
	// For a known address Better Auth makes the id up, and its ticket is for no account.
	const madeId = response.ok ? signedUp.safeParse(await response.clone().json()).data?.user.id : undefined;
	return madeId === undefined ? response : withTicket(response, knownId ?? madeId, c.var.scope.config);
}

/**
 * Settles nothing for a sign-up that Better Auth will refuse, because of its origin or its shape.
 *
 * @returns the id of the unproven account whose password this is; null if there is none
 */
async function settleBeforeSignUp(
	{ var: { scope } }: Context<Environment>,
	auth: BetterAuth,
	origin: string | null,
	body: AuthCall["body"],
): Promise<string | null> {
	if (origin !== null && !scope.config.trustedOrigins.includes(origin)) return null;
	const given = signUpBody.safeParse(body).data;
	if (given === undefined) return null;
	const { password } = await auth.$context;
	return settleUnprovenAccount(scope, given, password.verify);
}
