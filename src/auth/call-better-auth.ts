import type { Context } from "hono";
import type { BetterAuth, Environment } from "../http/environment";
import { parseAuthInput } from "./auth-error";
import { discreetRefusal } from "./code-refusals";
import { type AuthCall, parseObject } from "./forward";
import { throwingOutage } from "./outage";
import { profileBody } from "./profile";
import { limitSignIn, SIGN_IN_PATHS } from "./sign-in-limits";
import { signUpBody } from "./sign-up-body";
import { settleUnprovenAccount } from "./unproven-account";

/**
 * Calls an endpoint of Better Auth. It is the only way there, for clients and for the forms of our pages. In order:
 *
 * 1. The name and the picture in the body are tidied.
 * 2. The rate limits of signing in apply, before Better Auth is loaded and before D1 is asked.
 * 3. Before a sign-up, an unproven account of the same address is settled.
 * 4. Better Auth answers. If D1 failed meanwhile, the call fails, whatever Better Auth answered.
 * 5. The log gets the error code. A refusal that would reveal an account is replaced.
 *
 * @throws AuthError `VALIDATION_ERROR` if the name or the picture is no text
 * @throws MusterError `RATE_LIMITED`
 */
export async function callBetterAuth(c: Context<Environment>, call: AuthCall): Promise<Response> {
	const { path, method } = call;
	const body = typeof call.body === "object" ? parseAuthInput(profileBody, "body", call.body) : call.body;
	if (method === "POST" && SIGN_IN_PATHS.test(path)) await limitSignIn(c, addressIn(body));

	c.set("costUnknown", true);
	c.set("wroteElsewhere", method === "POST" || path.startsWith("/callback/"));
	const auth = await c.var.loadAuth();
	if (path === "/sign-up/email") await settleBeforeSignUp(c, auth, call.headers.get("origin"), body);
	const response = await throwingOutage(() => auth.handler(toRequest(call, body)));

	const code = await refusalCode(response);
	if (code === undefined) return response;
	c.set("refusal", code);
	return discreetRefusal(path, code) ?? response;
}

function addressIn(body: AuthCall["body"]): string | undefined {
	return typeof body === "object" && typeof body.email === "string" ? body.email : undefined;
}

/** Settles nothing for a sign-up that Better Auth will refuse, because of its origin or its shape. */
async function settleBeforeSignUp(
	{ var: { scope } }: Context<Environment>,
	auth: BetterAuth,
	origin: string | null,
	body: AuthCall["body"],
): Promise<void> {
	if (origin !== null && !scope.config.trustedOrigins.includes(origin)) return;
	const signUp = signUpBody.safeParse(body).data;
	if (signUp === undefined) return;
	const { password } = await auth.$context;
	await settleUnprovenAccount(scope, signUp, password.verify);
}

function toRequest({ url, method, headers }: AuthCall, body: AuthCall["body"]): Request {
	if (body === undefined) return new Request(url, { method, headers });
	return new Request(url, { method, headers, body: typeof body === "string" ? body : JSON.stringify(body) });
}

/** Better Auth's error code, if the response is a refusal that has one. */
async function refusalCode(response: Response): Promise<string | undefined> {
	if (response.status < 400) return undefined;
	const code = parseObject(await response.clone().text())?.code;
	return typeof code === "string" ? code : undefined;
}
