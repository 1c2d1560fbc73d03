/** Checks that run before any operation, in the order in which they refuse. */
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { MusterError } from "../errors";
import { MAX_BODY_BYTES } from "../rules/limits";
import { BOOKMARK_HEADER } from "./bookmark";
import type { Environment } from "./environment";

/** The header that carries the ticket of a sign-up, in the response and back (see `auth/sign-up-ticket.ts`). */
export const SIGN_UP_TICKET_HEADER = "sign-up-ticket";
/** The header in which the host application's server names its visitor (see `visitor.ts`). */
export const VISITOR_HEADER = "muster-visitor";
/** The header with the token of Turnstile's widget, named as Better Auth's captcha plugin names it. */
export const CHALLENGE_HEADER = "x-captcha-response";

const EXPOSED_HEADERS = [
	BOOKMARK_HEADER,
	SIGN_UP_TICKET_HEADER,
	"retry-after",
	"server-timing",
	"set-auth-token",
	"x-retry-after",
];

/** Lets pages of trusted origins read our responses, with credentials (CORS); pages of no other origin can. */
export const answerTrustedOrigins = cors({
	origin: (origin, c: Context<Environment>) => (c.get("scope").config.trustedOrigins.includes(origin) ? origin : null),
	credentials: true,
	allowMethods: ["GET", "POST"],
	allowHeaders: ["authorization", "content-type", BOOKMARK_HEADER, SIGN_UP_TICKET_HEADER, CHALLENGE_HEADER],
	exposeHeaders: EXPOSED_HEADERS,
	maxAge: 600,
});

/**
 * `answerTrustedOrigins` for handlers that respond through Hono's context. If no page of another origin asks, the headers
 * are the same, and no response has to be made before the handler's.
 */
export const answerTrustedOriginsLate: MiddlewareHandler<Environment> = async (c, next) => {
	if (c.req.method === "OPTIONS" || c.req.header("origin") !== undefined) return answerTrustedOrigins(c, next);
	c.header("access-control-allow-credentials", "true");
	c.header("access-control-expose-headers", EXPOSED_HEADERS.join(","));
	await next();
	c.header("vary", "Origin", { append: true });
};

/** 413 for a body that is larger than so many bytes. */
export function limitBodyTo(maxSize: number): MiddlewareHandler {
	return bodyLimit({
		maxSize,
		onError: () => {
			throw new MusterError("PAYLOAD_TOO_LARGE");
		},
	});
}

/** 413 for a body that is too large for any endpoint but those that take files. */
export const limitBody = limitBodyTo(MAX_BODY_BYTES);

/** 415 for a body that is not JSON: a form of another site can send any other type without a preflight request. */
export const requireJson: MiddlewareHandler<Environment> = async ({ req }, next) => {
	if (req.method === "POST") {
		if (!isJson(req.header("content-type") ?? "")) throw new MusterError("UNSUPPORTED_MEDIA_TYPE");
	}
	await next();
};

export function isJson(contentType: string): boolean {
	return contentType.split(";")[0]?.trim().toLowerCase() === "application/json";
}

/** Refuses a POST with a cookie from an untrusted origin: a browser sends cookies with requests of any site (CSRF). */
export const requireTrustedOrigin: MiddlewareHandler<Environment> = async (context, next) => {
	if (context.req.method === "POST" && !isTrusted(context)) throw new MusterError("INVALID_ORIGIN");
	await next();
};

/** Refuses a form from any page but our own, with or without a cookie: another site must not sign a visitor in or out. */
export const requireOwnOrigin: MiddlewareHandler<Environment> = async ({ req, var: { scope } }, next) => {
	if (req.method === "POST" && !scope.config.ownOrigins.includes(req.header("origin") ?? "")) {
		throw new MusterError("INVALID_ORIGIN");
	}
	await next();
};

function isTrusted(c: Context<Environment>): boolean {
	return !c.get("usesCookie") || c.get("scope").config.trustedOrigins.includes(c.req.header("origin") ?? "");
}
