import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { role } from "../../schemas";
import { SHOWN_INVITE_STATUSES } from "../state";
import { inviteByTokenInput } from "./invite-by-token";

export const inviteByTokenRoute = operation({
	method: "get",
	name: "inviteByToken",
	group: "team",
	summary: "Get an invite by its token",
	description:
		"For the holder of the token, signed in or not. Never writes, so a mail scanner that opens the link changes nothing. The status `replaced` means that the invite was sent again with a newer link.",
	input: inviteByTokenInput,
	response: z.object({
		invite: z.object({
			workspaceName: z.string(),
			workspaceSlug: z.string(),
			workspaceLogo: z.string().nullable(),
			role,
			invitedByName: z.string(),
			email: z.string().openapi({ description: "Masked.", example: "a***@example.com" }),
			expiresAt: z.iso.datetime(),
			status: z.enum([...SHOWN_INVITE_STATUSES, "replaced"]),
		}),
	}),
	responseExample: {
		invite: {
			workspaceName: "Acme",
			workspaceSlug: "acme",
			workspaceLogo: null,
			role: "member",
			invitedByName: "Grace Hopper",
			email: "a***@example.com",
			expiresAt: "2026-11-29T09:30:00.000Z",
			status: "pending",
		},
	},
	access: "open",
	errors: ["INVITE_NOT_FOUND", "INVITE_EXPIRED", "RATE_LIMITED"],
});
