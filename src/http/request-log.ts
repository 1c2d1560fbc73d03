import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { log } from "../log";
import type { Environment } from "./environment";

/** Logs one line for each request, with the route's pattern: the path itself could contain a token. */
export function logRequests(now: () => number): MiddlewareHandler<Environment> {
	return async (c, next) => {
		const started = now();
		await next();
		const cost = c.get("costUnknown") ? undefined : c.get("scope")?.database.cost;
		log({
			event: "request",
			requestId: c.get("requestId"),
			method: c.req.method,
			route: c.get("route") ?? routePath(c, -1),
			status: c.res.status,
			code: c.get("refusal"),
			ms: now() - started,
			trips: cost?.trips,
			read: cost?.rowsRead,
			written: cost?.rowsWritten,
		});
	};
}
