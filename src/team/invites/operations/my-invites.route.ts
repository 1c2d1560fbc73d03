import { z } from "@hono/zod-openapi";
import { classic } from "../../../http/classic-schema";
import { operation } from "../../../http/operation";
import { MAX_PAGE_SIZE } from "../../../rules/limits";
import { INVITE_EXAMPLE } from "../../examples";
import { inviteId } from "../../inputs";
import { role } from "../../schemas";
import { myInvitesInput } from "./my-invites";

export const myInvitesRoute = operation({
	method: "get",
	name: "myInvites",
	group: "team",
	summary: "List the invites to my address",
	description: `The pending invites to the caller's own address, which must be verified; newest first, at most ${MAX_PAGE_SIZE}.`,
	input: myInvitesInput,
	response: z.object({
		invites: z.array(
			z.object({
				id: classic(inviteId),
				workspaceName: z.string(),
				workspaceSlug: z.string(),
				role,
				invitedByName: z.string(),
				expiresAt: z.iso.datetime(),
			}),
		),
	}),
	responseExample: {
		invites: [
			{
				id: INVITE_EXAMPLE.id,
				workspaceName: "Acme",
				workspaceSlug: "acme",
				role: "member",
				invitedByName: "Grace Hopper",
				expiresAt: INVITE_EXAMPLE.expiresAt,
			},
		],
	},
	errors: ["EMAIL_NOT_VERIFIED"],
});
