/** Lets the forms of our pages sign people up, in and out. */
import type { Context } from "hono";
import * as z from "zod/mini";
import type { OpenPostPath } from "../auth/allow-list";
import { AuthError } from "../auth/auth-error";
import { callBetterAuth } from "../auth/call-better-auth";
import type { Environment } from "../http/environment";
import { CHALLENGE_HEADER } from "../http/request-checks";
import type { Scope } from "../scope";
import { challengeTokenOf } from "./challenge";

/** The response of an endpoint of Better Auth to a form. */
export interface AuthResult {
	ok: boolean;
	/** Better Auth's error code; empty if it refused nothing or gave no code. */
	code: string;
	body: unknown;
	/** The `Set-Cookie` headers. */
	cookies: readonly string[];
}

const refused = z.object({ code: z.string() });
const signedIn = z.object({ token: z.string() });

/** The only headers of the browser's request that Better Auth sees. */
const PASSED_ON = ["cookie", "cf-connecting-ip", "user-agent", "accept-language"];

/**
 * Calls an endpoint of Better Auth with the input of a form. The same rules apply as over HTTP. The page's routes have
 * checked that the form came from a page of ours, so the call comes from our own origin.
 *
 * @param path the endpoint's, below `/api/auth`
 * @param body its `email`, if it has one, is normalised
 * @throws MusterError `RATE_LIMITED`, `CHALLENGE_REQUIRED`
 */
export async function callAuth(
	c: Context<Environment>,
	path: OpenPostPath,
	body: Readonly<Record<string, unknown>>,
): Promise<AuthResult> {
	const { publicUrl } = c.var.scope.config;
	const headers = new Headers({ "content-type": "application/json", origin: publicUrl });
	for (const name of PASSED_ON) {
		const value = c.req.header(name);
		if (value !== undefined) headers.set(name, value);
	}
	const challengeToken = await challengeTokenOf(c);
	if (challengeToken !== undefined) headers.set(CHALLENGE_HEADER, challengeToken);
	const call = { path, method: "POST", url: `${publicUrl}/api/auth${path}`, headers, body };
	const response = await callBetterAuth(c, call).catch((error: unknown) => {
		if (error instanceof AuthError) return Response.json({ code: error.code }, { status: error.status });
		throw error;
	});
	const answer: unknown = await response.json().catch(() => null);
	const code = response.ok ? "" : (refused.safeParse(answer).data?.code ?? "");
	return { ok: response.ok, code, body: answer, cookies: response.headers.getSetCookie() };
}

/** Sends the browser the cookies that Better Auth set. */
export function keepCookies(c: Context<Environment>, { cookies }: AuthResult): void {
	for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
}

/** The token of the session that the call has made; null if it signed nobody in. */
export function sessionTokenIn({ body }: AuthResult): string | null {
	return signedIn.safeParse(body).data?.token ?? null;
}

/**
 * The scope of the person whom the call has just signed in. Forms never ask for a session that ends with the browser, so
 * the session can be renewed.
 *
 * @returns null if the call signed nobody in
 */
export function scopeSignedIn(scope: Scope, result: AuthResult): Scope | null {
	const token = sessionTokenIn(result);
	return token === null ? null : { ...scope, credential: { token, kind: "cookie", renewable: true } };
}
