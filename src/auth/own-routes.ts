/** The endpoints below `/api/auth` that Muster answers itself, on the paths of Better Auth and its organization plugin. */
import { type Context, Hono } from "hono";
import { deleteCookie } from "hono/cookie";
import type { Environment } from "../http/environment";
import { cookieOptions, sessionCookieNames } from "../session/cookies";
import { enforceInviteRate } from "../team/rate-limits";
import { AuthError } from "./auth-error";
import { isShallow } from "./call-body";
import { deleteUser } from "./delete-user";
import { ORGANIZATION_ENDPOINTS } from "./organization/endpoints";
import { openResetLink } from "./reset-link";
import { limitSignIn } from "./sign-in-limits";

export const ownRoutes = new Hono<Environment>();

for (const [path, { method, answer }] of Object.entries(ORGANIZATION_ENDPOINTS)) {
	ownRoutes.on(method, path, async (c) => {
		if (method === "GET") return c.json(await answer(c.var.scope, queryOf(c)));
		requireTrustedSender(c);
		if (path === "/organization/invite-member") await enforceInviteRate(c);
		return c.json(await answer(c.var.scope, await bodyOf(c)));
	});
}

ownRoutes.post("/delete-user", async (c) => {
	requireTrustedSender(c);
	const counted = await limitSignIn(c, "/delete-user");
	const { password } = await (await c.var.loadAuth()).$context;
	const answer = await deleteUser(c.var.scope, await bodyOf(c), password.verify).catch((error: unknown) => {
		counted.ended(error instanceof AuthError ? error.code : undefined);
		throw error;
	});
	const { config } = c.var.scope;
	for (const name of Object.values(sessionCookieNames(config))) deleteCookie(c, name, cookieOptions(config));
	return c.json(answer);
});

ownRoutes.get("/reset-link", openResetLink);

/** The query as the plugin parses it: a repeated name is a list. */
function queryOf({ req }: Context<Environment>): unknown {
	return Object.fromEntries(
		Object.entries(req.queries()).map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
	);
}

async function bodyOf({ req }: Context<Environment>): Promise<unknown> {
	const text = await req.text();
	// Better Auth requires a body too. `POST /delete-user` without one must not delete anything.
	if (text.trim() === "") return undefined;
	const body = parseJson(text);
	if (!isShallow(body)) throw new AuthError("VALIDATION_ERROR", { message: "[body] is nested too deeply" });
	return body;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new AuthError("VALIDATION_ERROR", { message: "[body] Malformed JSON" });
	}
}

/** A POST with a session cookie has to come from a trusted origin. The error codes are Better Auth's. */
function requireTrustedSender({ req, var: { scope, usesCookie } }: Context<Environment>): void {
	if (!usesCookie) return;
	const origin = req.header("origin");
	if (origin === undefined || origin === "null") throw new AuthError("MISSING_OR_NULL_ORIGIN");
	if (!scope.config.trustedOrigins.includes(origin)) throw new AuthError("INVALID_ORIGIN");
}
