/** What every request passes before it reaches an operation, in the order of the answers. */
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { MusterError } from "../errors";
import { MAX_BODY_BYTES } from "../rules/limits";
import { BOOKMARK_HEADER } from "./bookmark";
import type { Environment } from "./environment";

/** Browsers of trusted origins may read our answers, with credentials; no other origin may. */
export const answerTrustedOrigins: MiddlewareHandler<Environment> = (context, next) => {
	const { trustedOrigins } = context.var.scope.config;
	const answer = cors({
		origin: (origin) => (trustedOrigins.includes(origin) ? origin : null),
		credentials: true,
		allowMethods: ["GET", "POST"],
		allowHeaders: ["authorization", "content-type", BOOKMARK_HEADER],
		exposeHeaders: [BOOKMARK_HEADER, "retry-after", "server-timing", "set-auth-token"],
		maxAge: 600,
	});
	return answer(context, next);
};

/** 413 for more than fits. */
export const limitBody = bodyLimit({
	maxSize: MAX_BODY_BYTES,
	onError: () => {
		throw new MusterError("PAYLOAD_TOO_LARGE");
	},
});

/** 415 for a body that is not JSON: a form of another site could send it without asking first. */
export const requireJson: MiddlewareHandler<Environment> = async ({ req }, next) => {
	if (req.method === "POST") {
		if (!isJson(req.header("content-type") ?? "")) throw new MusterError("UNSUPPORTED_MEDIA_TYPE");
	}
	await next();
};

export function isJson(contentType: string): boolean {
	return contentType.split(";")[0]?.trim().toLowerCase() === "application/json";
}

/** A browser sends cookies whoever asks it to; so what comes with one has to come from a page that we trust. */
export const requireTrustedOrigin: MiddlewareHandler<Environment> = async (context, next) => {
	if (context.req.method === "POST" && !isTrusted(context)) throw new MusterError("INVALID_ORIGIN");
	await next();
};

/** A form has to come from a page of our own, with or without a cookie: nobody is signed in or out by another site. */
export const requireOwnOrigin: MiddlewareHandler<Environment> = async ({ req, var: { scope } }, next) => {
	if (req.method === "POST" && !scope.config.ownOrigins.includes(req.header("origin") ?? "")) {
		throw new MusterError("INVALID_ORIGIN");
	}
	await next();
};

function isTrusted({ req, var: { scope, usesCookie } }: Context<Environment>): boolean {
	return !usesCookie || scope.config.trustedOrigins.includes(req.header("origin") ?? "");
}
