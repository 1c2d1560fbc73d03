import type { Context } from "hono";
import type { Environment } from "../http/environment";
import { cleanLine } from "../rules/clean-line";

/** The pages that a redirect may lead back to. */
const PAGES = /^\/(start|invite|join|workspaces\/[a-z0-9-]{1,64}(\/(invite-many|links))?)(\?[A-Za-z0-9=&_-]{0,200})?$/;

/** A path to a page of ours; undefined for anything else. However another host is spelled, the pattern refuses it. */
export function parseReturnPath(path: unknown): string | undefined {
	return typeof path === "string" && cleanLine(path) === path && PAGES.test(path) ? path : undefined;
}

/** The page to return to after signing in, from `?redirect=`; undefined if it is not a page of ours. */
export function returnPathOf({ req }: Context<Environment>): string | undefined {
	return parseReturnPath(req.query("redirect"));
}
