import { z } from "@hono/zod-openapi";
import { MusterError } from "../../../errors";
import { operation } from "../../../http/operation";
import { MAX_PAGE_SIZE } from "../../../rules/limits";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { INVITE_EXAMPLE } from "../../examples";
import { inviteId, role } from "../../schemas";
import { toMyInvite } from "../my-invite";
import { myInvitesBatch } from "./my-invites.batch";

export const myInvitesRoute = operation({
	method: "get",
	name: "myInvites",
	group: "team",
	summary: "List the invites to my address",
	description: `The pending invites to the caller's own address, which must be verified; newest first, at most ${MAX_PAGE_SIZE}.`,
	input: z.object({}),
	response: z.object({
		invites: z.array(
			z.object({
				id: inviteId,
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

export async function myInvites(scope: Scope) {
	const { me, invites } = await runSignedIn(scope, myInvitesBatch, sessionValues(scope));
	const [person] = me;
	if (person === undefined) throw new MusterError("UNAUTHORIZED");
	if (!person.emailVerified) throw new MusterError("EMAIL_NOT_VERIFIED");
	return { invites: invites.map(toMyInvite) };
}
