import type { Context } from "hono";
import type { JSX } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Environment } from "../http/environment";

/** A page as the answer. */
export function show(c: Context<Environment>, page: JSX.Element, status: ContentfulStatusCode = 200): Response {
	return c.html(`<!doctype html>${page.toString()}`, status);
}

/** On to another page, by GET. */
export function goTo(c: Context<Environment>, path: string): Response {
	return c.redirect(path, 303);
}
