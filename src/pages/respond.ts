import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Environment } from "../http/environment";
import { formTargets } from "./auth/provider-hosts";

/** What a rendered page is: hono/jsx's element, of which only the text matters. */
interface Rendered {
	toString(): string;
}

/** A page as the answer. */
export function sendPage(c: Context<Environment>, page: Rendered, status: ContentfulStatusCode = 200): Response {
	c.header("content-security-policy", contentPolicy(formTargets(c.var.scope?.config)));
	return c.html(`<!doctype html>${page}`, status);
}

/** Nothing from elsewhere, nothing in line. */
function contentPolicy(formTargets: readonly string[]): string {
	return [
		"default-src 'none'",
		"style-src 'self'",
		"script-src 'self'",
		"img-src 'self'",
		"connect-src 'self'",
		"frame-src 'self'",
		`form-action ${["'self'", ...formTargets].join(" ")}`,
		"base-uri 'none'",
		"frame-ancestors 'none'",
	].join("; ");
}

/** On to another page, by GET; a form that a script has sent is told where. */
export function redirectTo(c: Context<Environment>, path: string): Response {
	return c.req.header("x-inline") === undefined ? c.redirect(path, 303) : c.body(null, 204, { location: path });
}
