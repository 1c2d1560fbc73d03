import type { MiddlewareHandler } from "hono";
import { MusterError } from "../errors";
import type { Environment } from "./environment";

interface Route {
	path: string;
	method: string;
}

/**
 * 404 for a path that is no operation, 405 for one that takes another method, before anything else is checked.
 *
 * @param base the path that the routes are mounted at
 */
export function refuseOtherMethods(base: string, routes: readonly Route[]): MiddlewareHandler<Environment> {
	const methods = new Map<string, Set<string>>();
	for (const { path, method } of routes) {
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
