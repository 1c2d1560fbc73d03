/**
 * `/api/auth`. Each handler relies on those above it, so their order matters for security:
 *
 * 1. The allow-list. A path that is not on it is a 404 before anything reads the body or loads Better Auth. It also gives
 *    the log the endpoint's name: a path can hold a token, and the requests that are refused later are logged too.
 * 2. The content type, before any handler reads the body. Better Auth also accepts forms, but the rate limit by address
 *    reads only JSON, and a page of another site can send a form without a preflight request.
 * 3. Our own endpoints. They replace those of Better Auth on the same paths, which must not be reached.
 * 4. Better Auth, for all other endpoints.
 */
import { Hono, type MiddlewareHandler } from "hono";
import { MusterError } from "../errors";
import type { Environment } from "../http/environment";
import { isJson } from "../http/request-checks";
import { allowedEndpoint } from "./allow-list";
import { AuthError } from "./auth-error";
import { callBetterAuth } from "./call-better-auth";
import { pathBelow, readAuthCall } from "./forward";
import { ownRoutes } from "./own-routes";

const requireOpenEndpoint: MiddlewareHandler<Environment> = async (c, next) => {
	const endpoint = allowedEndpoint(c.req.method, pathBelow(c));
	if (endpoint === null) throw new MusterError("NOT_FOUND");
	c.set("route", `/api/auth${endpoint}`);
	await next();
};

/** A POST without a body needs no content type. A provider posts a form to its callback. */
const requireJsonBody: MiddlewareHandler<Environment> = async (c, next) => {
	const isFree = pathBelow(c).startsWith("/callback/") || isJson(c.req.header("content-type") ?? "");
	if (!isFree && (await c.req.arrayBuffer()).byteLength > 0) throw new MusterError("UNSUPPORTED_MEDIA_TYPE");
	await next();
};

export const authRoutes = new Hono<Environment>()
	.use(requireOpenEndpoint)
	.on("POST", "*", requireJsonBody)
	.route("/", ownRoutes)
	.all("*", async (c) => callBetterAuth(c, await readAuthCall(c)))
	.onError((error, c) => {
		// Stock clients read the name that Better Auth documents.
		if (error instanceof MusterError && error.retryAfterSeconds !== undefined) {
			c.header("x-retry-after", String(error.retryAfterSeconds));
		}
		if (!(error instanceof AuthError)) throw error;
		c.set("refusal", error.code);
		return c.json({ code: error.code, message: error.message }, error.status);
	});
