/** `/api/auth`: an allow-list, our own answers on the paths of the organization plugin, and Better Auth for the rest. */
import { type Context, Hono } from "hono";
import { deleteCookie } from "hono/cookie";
import { MusterError } from "../errors";
import type { Environment } from "../http/environment";
import { clientNetwork, enforceRateLimit } from "../http/rate-limit";
import { isJson } from "../http/request-checks";
import { normaliseAddress } from "../rules/email-address";
import { cookieNames, usesCookie } from "../session/credential";
import { allowedEndpoint } from "./allow-list";
import { AuthError, parseAuthInput } from "./auth-error";
import type { Auth } from "./better-auth";
import { discreetRefusal } from "./code-refusals";
import { deleteUser } from "./delete-user";
import { ORGANIZATION_ENDPOINTS } from "./organization/endpoints";
import { endingWithOutage } from "./outage";
import { profileBody } from "./profile";
import { signUpBody } from "./sign-up-body";
import { settleUnprovenAccount } from "./unproven-account";

/** Makes Better Auth at its first use: a request that does not need it does not pay for starting it. */
export type AuthLoader = (context: Context<Environment>) => Promise<Auth>;

/** Paths that send or try a code or password: bursts are limited by address and by IP. */
export const SIGN_IN_PATHS =
	/^\/(sign-up|sign-in|email-otp|forget-password|request-password-reset|reset-password|change-password)(\/|$)/;

export function authRoutes(loadAuth: AuthLoader): Hono<Environment> {
	const routes = new Hono<Environment>();

	routes.use(async (context, next) => {
		const endpoint = allowedEndpoint(context.req.method, pathBelow(context));
		if (endpoint === null) throw new MusterError("NOT_FOUND");
		context.set("route", `/api/auth${endpoint}`);
		await next();
	});

	// Better Auth would take forms too, which the limit by address could not read. A call without a body needs no type.
	routes.on("POST", "*", async ({ req }, next) => {
		const isProvider = req.path.startsWith("/api/auth/callback/");
		if (!isProvider && !isJson(req.header("content-type") ?? "") && (await req.arrayBuffer()).byteLength > 0) {
			throw new MusterError("UNSUPPORTED_MEDIA_TYPE");
		}
		await next();
	});

	for (const [path, { method, answer }] of Object.entries(ORGANIZATION_ENDPOINTS)) {
		routes.on(method, path, async (c) => {
			if (method === "GET") return c.json(await answer(c.var.scope, queryOf(c)));
			requireStockOrigin(c);
			return c.json(await answer(c.var.scope, await bodyOf(c)));
		});
	}

	routes.post("/delete-user", async (c) => {
		requireStockOrigin(c);
		const { password } = await (await loadAuth(c)).$context;
		const answer = await deleteUser(c.var.scope, await bodyOf(c), password.verify);
		const { publicUrl } = c.var.scope.config;
		const secure = publicUrl.startsWith("https:");
		for (const name of Object.values(cookieNames(publicUrl))) deleteCookie(c, name, { path: "/", secure });
		return c.json(answer);
	});

	routes.all("*", async (c) => {
		const { request, body, email } = await toBetterAuth(c);
		if (c.req.method === "POST" && SIGN_IN_PATHS.test(pathBelow(c))) {
			const { rateLimits } = c.var.scope.config;
			await enforceRateLimit(c.env.SIGN_IN_IP_LIMITER, clientNetwork(c.req.raw.headers), rateLimits);
			if (email !== undefined) await enforceRateLimit(c.env.SIGN_IN_ADDRESS_LIMITER, email, rateLimits);
		}
		c.set("costUnknown", true);
		c.set("wroteElsewhere", c.req.method === "POST" || pathBelow(c).startsWith("/callback/"));
		const auth = await loadAuth(c);
		const wanted = pathBelow(c) === "/sign-up/email" && isFromHere(c) ? signUpBody.safeParse(body).data : undefined;
		if (wanted !== undefined) {
			const { password } = await auth.$context;
			await settleUnprovenAccount(c.var.scope, wanted, password.verify);
		}
		const answer = await endingWithOutage(() => auth.handler(request));
		const code = await refusalCode(answer);
		if (code === undefined) return answer;
		c.set("refusal", code);
		return discreetRefusal(pathBelow(c), code) ?? answer;
	});

	routes.onError((error, c) => {
		if (!(error instanceof AuthError)) throw error;
		c.set("refusal", error.code);
		return c.json({ code: error.code, message: error.message }, error.status);
	});
	return routes;
}

function pathBelow({ req }: Context<Environment>): string {
	return req.path.replace(/^\/api\/auth/, "");
}

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
		throw new AuthError("VALIDATION_ERROR", { message: "[body] Malformed JSON" });
	}
}

/** The cookie and origin rule, in Better Auth's words. */
function requireStockOrigin({ req, var: { scope } }: Context<Environment>): void {
	const { trustedOrigins, publicUrl } = scope.config;
	if (!usesCookie(req.raw.headers, publicUrl)) return;
	const origin = req.header("origin");
	if (origin === undefined || origin === "null") throw new AuthError("MISSING_OR_NULL_ORIGIN");
	if (!trustedOrigins.includes(origin)) throw new AuthError("INVALID_ORIGIN");
}

/** Not of a page that we do not trust; Better Auth refuses those itself. */
function isFromHere({ req, var: { scope } }: Context<Environment>): boolean {
	const origin = req.header("origin");
	return origin === undefined || scope.config.trustedOrigins.includes(origin);
}

interface Forwarded {
	request: Request;
	body: Record<string, unknown>;
	/** The address in the body, trimmed and lower-cased. */
	email: string | undefined;
}

/**
 * The request as Better Auth gets it: an address trimmed and lower-cased, name and picture made fit, and no cookie
 * beside an `Authorization`, which Better Auth would fall back on.
 */
async function toBetterAuth({ req }: Context<Environment>): Promise<Forwarded> {
	const headers = new Headers(req.raw.headers);
	if (headers.has("authorization")) headers.delete("cookie");
	// Better Auth takes any Sec-Fetch header for a browser's and then wants an Origin. Node's fetch sends the mode, which
	// no browser does without the site: a server that signs in is no forged form.
	if (!headers.has("origin") && !headers.has("sec-fetch-site")) headers.delete("sec-fetch-mode");
	if (req.method !== "POST") {
		return { request: new Request(req.url, { method: req.method, headers }), body: {}, email: undefined };
	}
	const text = await req.text();
	const given = parseObject(text);
	headers.delete("content-length");
	if (given === null) {
		const init = text === "" ? { method: "POST", headers } : { method: "POST", headers, body: text };
		return { request: new Request(req.url, init), body: {}, email: undefined };
	}
	const email = typeof given.email === "string" ? normaliseAddress(given.email) : undefined;
	const body = { ...parseAuthInput(profileBody, "body", given), ...(email === undefined ? {} : { email }) };
	return { request: new Request(req.url, { method: "POST", headers, body: JSON.stringify(body) }), body, email };
}

/** The code of an answer of Better Auth's, where it is a refusal. */
async function refusalCode(answer: Response): Promise<string | undefined> {
	if (answer.status < 400) return undefined;
	const code = parseObject(await answer.clone().text())?.code;
	return typeof code === "string" ? code : undefined;
}

/** Null for what is no JSON object, which Better Auth answers. */
function parseObject(text: string): Record<string, unknown> | null {
	try {
		const parsed: unknown = JSON.parse(text);
		return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : null;
	} catch {
		return null;
	}
}
