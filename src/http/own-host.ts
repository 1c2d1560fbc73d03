import type { MiddlewareHandler } from "hono";
import { MusterError } from "../errors";
import type { Environment } from "./environment";

/**
 * Answers only under the host names that the configuration serves. A Worker has others, such as the one at `workers.dev`:
 * cookies and forms would not work there, and rules of the zone (WAF, Access) would not apply. A browser also reaches a
 * local run under any name whose DNS entry leads to this machine, and would show its mailbox to that page.
 *
 * @throws MusterError `HOST_NOT_SERVED`; GET and HEAD are redirected to the public URL instead
 */
export const requireOwnHost: MiddlewareHandler<Environment> = async (c, next) => {
	const { publicUrl, servedHosts } = c.var.scope.config;
	const { host, pathname, search } = new URL(c.req.url);
	if (servedHosts.includes(host)) return next();
	if (c.req.method === "GET" || c.req.method === "HEAD") return c.redirect(`${publicUrl}${pathname}${search}`, 302);
	throw new MusterError("HOST_NOT_SERVED", { details: { publicUrl } });
};
