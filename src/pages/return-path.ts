/** Where a person goes on to, and what they are told there: all of it in the address, so that nothing is kept. */
import type { Context } from "hono";
import { z } from "zod";
import type { Environment } from "../http/environment";
import { cleanLine } from "../rules/clean-line";

/** The pages that somebody may be sent on to. */
const PAGES =
	/^\/(start|workspaces\/[a-z0-9-]{1,64}(\/invite-many)?|invite\/[A-Za-z0-9_-]{1,128})(\?[A-Za-z0-9=&_-]{0,200})?$/;

/** A way back, where it is a page of ours: what names another host, however it is spelled, is none. */
export function ownPath(path: unknown): string | undefined {
	return typeof path === "string" && cleanLine(path) === path && PAGES.test(path) ? path : undefined;
}

/** Where the person wanted to go who is asked to sign in, from `?redirect=`; undefined where that is no page of ours. */
export function wayBack({ req }: Context<Environment>): string | undefined {
	return ownPath(req.query("redirect"));
}

/** What a page says on arrival, of what was just done. */
export const NOTICES = [
	"joined",
	"already-member",
	"declined",
	"left",
	"created",
	"invited",
	"resent",
	"revoked",
	"role-changed",
	"removed",
	"transferred",
	"deleted",
	"code-sent",
	"password-changed",
	"link-expired",
	"provider-failed",
] as const;
export type Notice = (typeof NOTICES)[number];
const noticeShape = z.enum(NOTICES).optional().catch(undefined);

/** What the address asks this page to say. */
export function noticeOf({ req }: Context<Environment>): Notice | undefined {
	return noticeShape.parse(req.query("notice"));
}

/** A path with parameters; those that are undefined are left out. */
export function pathWith(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
	const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
	if (given.length === 0) return path;
	return `${path}${path.includes("?") ? "&" : "?"}${new URLSearchParams(given)}`;
}
