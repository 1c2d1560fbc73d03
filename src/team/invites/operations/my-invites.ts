import { z } from "@hono/zod-openapi";
import { eq } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { session, user } from "../../../db/schema";
import { MusterError } from "../../../errors";
import { getOperation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { isLiveSession, renewSession, type SessionValues, sessionValues } from "../../../session/live-session";
import { runSignedIn } from "../../../session/run-signed-in";
import { inviteId, role } from "../../schemas";
import { selectMyInvites, toMyInvite } from "../my-invite";

export const myInvitesRoute = getOperation({
	name: "myInvites",
	summary: "Invites for me",
	description: "The pending invites for my own address, which has to be verified; newest first, at most 100.",
	input: z.object({}),
	answer: z.object({
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
	answerExample: {
		invites: [
			{
				id: "0193a5c1-1f2d-7a44-8c0e-5d9b7f3e2a61",
				workspaceName: "Acme",
				workspaceSlug: "acme",
				role: "member",
				invitedByName: "Grace Hopper",
				expiresAt: "2026-11-29T09:30:00.000Z",
			},
		],
	},
	errors: ["EMAIL_NOT_VERIFIED"],
});

const batch = defineBatch((p: Parameters<SessionValues>) => ({
	me: build
		.select(row({ emailVerified: user.emailVerified }))
		.from(session)
		.innerJoin(user, eq(user.id, session.userId))
		.where(isLiveSession(p)),
	invites: selectMyInvites(p),
	renewed: renewSession(p),
}));

export async function myInvites(scope: Scope) {
	const result = await runSignedIn(scope, batch, sessionValues(scope));
	const me = result.me[0];
	if (me === undefined) throw new MusterError("UNAUTHORIZED");
	if (!me.emailVerified) throw new MusterError("EMAIL_NOT_VERIFIED");
	return { invites: result.invites.map(toMyInvite) };
}
