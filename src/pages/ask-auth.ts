import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Environment } from "../http/environment";
import type { Scope } from "../scope";
import { readSender } from "../session/credential";

/** What `/api/auth` said to a form. */
export interface AuthAnswer {
	ok: boolean;
	/** Better Auth's code of the refusal; empty where there is none. */
	code: string;
	body: unknown;
	/** What the browser is to keep, as `Set-Cookie` says it. */
	cookies: readonly string[];
}

/**
 * Puts a form to an endpoint below `/api/auth`.
 *
 * @throws MusterError `RATE_LIMITED`
 */
export type AskAuth = (c: Context<Environment>, path: string, body: unknown) => Promise<AuthAnswer>;

const refused = z.object({ code: z.string() }).catch({ code: "" });

/** Of the browser's request: who asks, from where, in what language. */
const PASSED_ON = ["cookie", "cf-connecting-ip", "user-agent", "accept-language"];

/**
 * The one way in, for forms as for clients: the routes of `/api/auth`, called in process, with their allow-list, burst
 * limits and rules about claimed addresses. Whoever calls this has seen to it that the form is of our own page.
 */
export function askAuthOf(routes: Hono<Environment>): AskAuth {
	return async (c, path, body) => {
		const { scope, requestId } = c.var;
		const { publicUrl } = scope.config;
		const door = new Hono<Environment>();
		door.use(async (inner, next) => {
			inner.set("scope", scope);
			inner.set("requestId", requestId);
			await next();
		});
		door.route("/api/auth", routes);
		door.onError((error) => {
			throw error;
		});
		const headers = new Headers({ "content-type": "application/json", origin: publicUrl });
		for (const name of PASSED_ON) {
			const value = c.req.header(name);
			if (value !== undefined) headers.set(name, value);
		}
		const request = new Request(`${publicUrl}/api/auth${path}`, {
			method: "POST",
			headers,
			body: JSON.stringify(body),
		});
		c.set("costUnknown", true);
		c.set("wroteElsewhere", true);
		const response = await door.fetch(request, c.env, c.executionCtx);
		const answer: unknown = await response.json().catch(() => null);
		const { code } = response.ok ? { code: "" } : refused.parse(answer);
		return { ok: response.ok, code, body: answer, cookies: response.headers.getSetCookie() };
	};
}

/** Hands the browser what Better Auth wants it to keep. */
export function keepCookies(c: Context<Environment>, { cookies }: AuthAnswer): void {
	for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
}

/** The scope of somebody who has just been signed in; null where the answer signed nobody in. */
export async function scopeSignedIn(scope: Scope, { cookies }: AuthAnswer): Promise<Scope | null> {
	const cookie = cookies.map((line) => line.split(";")[0]).join("; ");
	const { credential } = await readSender(new Headers({ cookie }), scope.config);
	return credential === null ? null : { ...scope, credential };
}
