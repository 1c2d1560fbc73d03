/** The endpoints below `/api/auth` that Muster answers itself, on the paths of Better Auth and its organization plugin. */
import { type Context, Hono } from "hono";
import { deleteCookie } from "hono/cookie";
import type { Environment } from "../http/environment";
import type { Scope } from "../scope";
import { cookieOptions, sessionCookieNames } from "../session/cookies";
import { deleteUser } from "./delete-user";
import { checkSlug } from "./organization/check-slug";
import { createWorkspace } from "./organization/create";
import { deleteWorkspace } from "./organization/delete";
import { getFullWorkspace, getWorkspace } from "./organization/get";
import { getActiveMember } from "./organization/get-active-member";
import { getRole } from "./organization/get-role";
import { hasPermission } from "./organization/has-permission";
import { listWorkspaces } from "./organization/list";
import { listMembers } from "./organization/list-members";
import { setActiveWorkspace } from "./organization/set-active";
import { StockError } from "./organization/stock";
import { updateWorkspace } from "./organization/update";

type OwnEndpoint = (scope: Scope, input: unknown) => Promise<unknown>;
const OWN_POST: Readonly<Record<string, OwnEndpoint>> = {
	"/organization/create": createWorkspace,
	"/organization/check-slug": checkSlug,
	"/organization/update": updateWorkspace,
	"/organization/delete": deleteWorkspace,
	"/organization/set-active": setActiveWorkspace,
	"/organization/has-permission": hasPermission,
};
const OWN_GET: Readonly<Record<string, OwnEndpoint>> = {
	"/organization/get-organization": getWorkspace,
	"/organization/get-full-organization": getFullWorkspace,
	"/organization/list": listWorkspaces,
	"/organization/list-members": listMembers,
	"/organization/get-active-member": getActiveMember,
	"/organization/get-active-member-role": getRole,
};

export const ownRoutes = new Hono<Environment>();

for (const [path, answer] of Object.entries(OWN_GET)) {
	ownRoutes.get(path, async (c) => c.json((await answer(c.var.scope, queryOf(c))) as object | null));
}
for (const [path, answer] of Object.entries(OWN_POST)) {
	ownRoutes.post(path, async (c) => {
		requireStockOrigin(c);
		return c.json((await answer(c.var.scope, await bodyOf(c))) as object | null);
	});
}

ownRoutes.post("/delete-user", async (c) => {
	requireStockOrigin(c);
	const { password } = await (await c.var.loadAuth()).$context;
	const answer = await deleteUser(c.var.scope, await bodyOf(c), password.verify);
	const { config } = c.var.scope;
	for (const name of Object.values(sessionCookieNames(config))) deleteCookie(c, name, cookieOptions(config));
	return c.json(answer);
});

/** The query as the plugin parses it: a repeated name is a list. */
function queryOf({ req }: Context<Environment>): unknown {
	return Object.fromEntries(
		Object.entries(req.queries()).map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
	);
}

async function bodyOf({ req }: Context<Environment>): Promise<unknown> {
	const text = await req.text();
	if (text.trim() === "") return {};
	try {
		return JSON.parse(text) as unknown;
	} catch {
		throw new StockError("VALIDATION_ERROR", { message: "[body] Malformed JSON" });
	}
}

/** A POST with a session cookie has to come from a trusted origin. The error codes are Better Auth's. */
function requireStockOrigin({ req, var: { scope, usesCookie } }: Context<Environment>): void {
	if (!usesCookie) return;
	const origin = req.header("origin");
	if (origin === undefined || origin === "null") throw new StockError("MISSING_OR_NULL_ORIGIN");
	if (!scope.config.trustedOrigins.includes(origin)) throw new StockError("INVALID_ORIGIN");
}
