import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Environment } from "../http/environment";
import { formTargets } from "./auth/provider-hosts";
import { challengeOrigin } from "./challenge";

/** A rendered page: an element of hono/jsx, or its text. */
interface Rendered {
	toString(): string;
}

/** Sends a page with the content security policy of all pages. */
export function sendPage(c: Context<Environment>, page: Rendered, status: ContentfulStatusCode = 200): Response {
	const { config } = c.var.scope ?? {};
	c.header(
		"content-security-policy",
		contentPolicy(formTargets(config), config?.devMailbox ?? false, challengeOrigin(c, config)),
	);
	return c.html(`<!doctype html>${page}`, status);
}

/**
 * Allows resources of this origin only, and neither inline scripts nor inline styles.
 *
 * @param hasMailbox the mailbox of a local run shows mails in frames
 * @param challengeOrigin Turnstile is a script and a frame of this origin; undefined if the page never has it
 */
function contentPolicy(
	formTargets: readonly string[],
	hasMailbox: boolean,
	challengeOrigin: string | undefined,
): string {
	const frames = [...(hasMailbox ? ["'self'"] : []), ...(challengeOrigin ? [challengeOrigin] : [])];
	return [
		"default-src 'none'",
		"style-src 'self'",
		["script-src 'self'", ...(challengeOrigin ? [challengeOrigin] : [])].join(" "),
		"img-src 'self'",
		"connect-src 'self'",
		...(frames.length > 0 ? [`frame-src ${frames.join(" ")}`] : []),
		`form-action ${["'self'", ...formTargets].join(" ")}`,
		"base-uri 'none'",
		"frame-ancestors 'none'",
	].join("; ");
}

/** Redirects to another page by GET. A form that was sent by our script gets the path in a 204 instead. */
export function redirectTo(c: Context<Environment>, path: string): Response {
	return c.req.header("x-inline") === undefined ? c.redirect(path, 303) : c.body(null, 204, { location: path });
}
