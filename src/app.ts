import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { setSignedCookie } from "hono/cookie";
import { requestId } from "hono/request-id";
import { routePath } from "hono/route";
import { secureHeaders } from "hono/secure-headers";
import { type AuthLoader, authRoutes } from "./auth/routes";
import { readConfig } from "./config/config";
import { openDatabase } from "./db/database";
import { ERRORS, errorBody, MusterError } from "./errors";
import { handOverBookmark, readBookmark } from "./http/bookmark";
import type { Environment } from "./http/environment";
import { answerTrustedOrigins, limitBody, requireJson, requireTrustedOrigin } from "./http/request-checks";
import { logCause, toMusterError } from "./http/thrown-errors";
import { log } from "./log";
import { announceMails } from "./mail/announce";
import { webhookRoutes } from "./mail-events/routes";
import { hideWithoutOperatorKey } from "./operator/operator-key";
import { operatorRoutes } from "./operator/routes";
import { problemPage } from "./pages/problem-page";
import { pageRoutes } from "./pages/routes";
import { referenceRoutes } from "./reference/routes";
import { SECOND_MS, SESSION_LIFETIME_MS } from "./rules/limits";
import type { Scope } from "./scope";
import { cookieNames, readCredential } from "./session/credential";
import { teamRoutes } from "./team/routes";

export interface AppDependencies {
	/** Milliseconds since 1970 in UTC. */
	now: () => number;
	/** 0 to 1. */
	random: () => number;
	/** A fresh time-ordered id (UUIDv7). */
	newId: () => string;
	loadAuth: AuthLoader;
}

/** The HTTP side: middleware in order, routes, one place for errors. */
export function createApp({ now, random, newId, loadAuth }: AppDependencies) {
	const app = new OpenAPIHono<Environment>();

	app.use(requestId());
	app.use(secureHeaders({ referrerPolicy: "same-origin" }));
	app.use(logRequests(now));
	app.use(async (c, next) => {
		c.set("scope", await openScope(c, { now, random, newId }));
		c.header("cache-control", "no-store");
		await next();
	});
	app.use(handOverBookmark);
	app.use("/api/operator/*", hideWithoutOperatorKey);
	app.use("/api/team/*", reportCost);
	app.use("/api/*", answerTrustedOrigins);

	for (const [base, routes] of [
		["/api/team", teamRoutes],
		["/api/operator", operatorRoutes],
		["/api/webhooks", webhookRoutes],
	] as const) {
		app.use(`${base}/*`, refuseOtherMethods(base, routes));
		app.use(`${base}/*`, limitBody, requireJson);
	}
	app.use("/api/team/*", requireTrustedOrigin);
	app.use("/api/auth/*", limitBody);

	app.route("/api/team", teamRoutes);
	app.route("/api/operator", operatorRoutes);
	app.route("/api/webhooks", webhookRoutes);
	const auth = authRoutes(loadAuth);
	app.route("/api/auth", auth);
	app.route("/api", referenceRoutes(app));
	app.route("/", pageRoutes(auth));

	app.notFound((c) => respond(c, new MusterError("NOT_FOUND")));
	app.onError((error, c) => respond(c, toMusterError(error)));
	return app;
}

async function openScope(
	c: Context<Environment>,
	{ now, random, newId }: Pick<AppDependencies, "now" | "random" | "newId">,
): Promise<Scope> {
	const config = readConfig(c.env);
	const credential = await readCredential(c.req.raw.headers, config.secret, config.publicUrl);
	return {
		config,
		database: openDatabase(c.env.DB, { now, random, bookmark: readBookmark(c, config.publicUrl) }),
		now: now(),
		newId,
		credential,
		acceptLanguage: c.req.header("accept-language") ?? null,
		announceMail: (mailIds) => {
			if (mailIds.length > 0) c.executionCtx.waitUntil(announceMails(c.env.MAIL_QUEUE, mailIds, log));
		},
		sessionRenewed: () => c.set("renewed", true),
	};
}

/** One line a request, with the route's pattern: a path could hold a token. */
function logRequests(now: () => number): MiddlewareHandler<Environment> {
	return async (c, next) => {
		const started = now();
		await next();
		if (c.var.renewed) await renewCookie(c);
		const cost = c.var.costUnknown ? undefined : c.var.scope?.database.cost;
		log({
			event: "request",
			requestId: c.var.requestId,
			method: c.req.method,
			route: c.var.route ?? routePath(c, -1),
			status: c.res.status,
			code: c.var.refusal,
			ms: now() - started,
			trips: cost?.trips,
			read: cost?.rowsRead,
			written: cost?.rowsWritten,
		});
	};
}

/** The session lives longer now; so does the browser's cookie. */
async function renewCookie(c: Context<Environment>): Promise<void> {
	const { config, credential } = c.var.scope;
	if (credential?.kind !== "cookie") return;
	await setSignedCookie(c, cookieNames(config.publicUrl).session, credential.token, config.secret, {
		path: "/",
		httpOnly: true,
		sameSite: "Lax",
		secure: config.publicUrl.startsWith("https:"),
		maxAge: SESSION_LIFETIME_MS / SECOND_MS,
	});
}

/** What the answer cost, also when that is nothing. */
const reportCost: MiddlewareHandler<Environment> = async (c, next) => {
	await next();
	const { config, database } = c.var.scope;
	if (!config.costHeader) return;
	const { trips, rowsRead, rowsWritten, durationMs } = database.cost;
	c.header("server-timing", `d1;dur=${durationMs};desc="${trips} trips, ${rowsRead} read, ${rowsWritten} written"`);
};

/** 404 for a path that is no operation, 405 for one that takes another method: before anything else is looked at. */
function refuseOtherMethods(
	base: string,
	routes: Pick<OpenAPIHono<Environment>, "routes">,
): MiddlewareHandler<Environment> {
	const methods = new Map<string, Set<string>>();
	for (const { path, method } of routes.routes) {
		if (method === "ALL") continue;
		methods.set(base + path, (methods.get(base + path) ?? new Set()).add(method));
	}
	return async ({ req }, next) => {
		const allowed = methods.get(req.path);
		if (allowed === undefined) throw new MusterError("NOT_FOUND");
		if (!allowed.has(req.method === "HEAD" ? "GET" : req.method)) {
			throw new MusterError("METHOD_NOT_ALLOWED", { allow: [...allowed] });
		}
		await next();
	};
}

/** What programs call; everything else is a page that a person sees. */
function isForClients(path: string): boolean {
	return path.startsWith("/api/") || path === "/dev/mailbox.json";
}

function respond(c: Context<Environment>, error: MusterError): Response {
	c.set("refusal", error.code);
	logCause(error, { requestId: c.var.requestId });
	if (error.retryAfterSeconds !== undefined) c.header("retry-after", String(error.retryAfterSeconds));
	if (error.allow !== undefined) c.header("allow", error.allow.join(", "));
	if (!isForClients(c.req.path)) return problemPage(c, error);
	return c.json(errorBody(error), ERRORS[error.code].status);
}
