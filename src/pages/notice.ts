import type { Context } from "hono";
import * as z from "zod/mini";
import type { Environment } from "../http/environment";

/** Everything that a page can confirm after a redirect. */
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
	"given-back",
	"deleted",
	"archived",
	"restored",
	"saved",
	"requested",
	"withdrawn",
	"request-approved",
	"request-declined",
	"domain-added",
	"domain-verified",
	"domain-removed",
	"code-sent",
	"password-changed",
	"link-expired",
	"provider-failed",
	"link-created",
	"link-revoked",
] as const;
export type Notice = (typeof NOTICES)[number];
const noticeShape = z.enum(NOTICES);

/** The notice in `?notice=`; undefined if there is none or it is unknown. It is in the URL so that no state is kept. */
export function noticeOf({ req }: Context<Environment>): Notice | undefined {
	return noticeShape.safeParse(req.query("notice")).data;
}
