import { z } from "@hono/zod-openapi";
import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { build, defineBatch, type Parameters, row } from "../../db/batch";
import { inviterName } from "../../db/inviter-name";
import { session, user, workspace, workspaceInvite } from "../../db/schema";
import { MusterError } from "../../errors";
import { getOperation } from "../../http/operation";
import { MAX_PAGE_SIZE } from "../../rules/limits";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { isLiveSession, renewSession, type SessionValues, sessionValues } from "../../session/session-sql";
import { isPending } from "../invite-sql";
import { inviteId, role } from "../schemas";

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

const me = alias(user, "me");

const batch = defineBatch((p: Parameters<SessionValues>) => ({
	me: build
		.select(row({ emailVerified: me.emailVerified }))
		.from(session)
		.innerJoin(me, eq(me.id, session.userId))
		.where(isLiveSession(p)),
	invites: build
		.select(
			row({
				id: workspaceInvite.id,
				workspaceName: workspace.name,
				workspaceSlug: workspace.slug,
				role: workspaceInvite.role,
				invitedByName: inviterName(),
				expiresAt: workspaceInvite.expiresAt,
			}),
		)
		.from(session)
		.innerJoin(me, and(eq(me.id, session.userId), isLiveSession(p), eq(me.emailVerified, sql`1`)))
		.innerJoin(workspaceInvite, and(eq(workspaceInvite.email, me.email), isPending(p)))
		.innerJoin(workspace, eq(workspace.id, workspaceInvite.workspaceId))
		.leftJoin(user, eq(user.id, workspaceInvite.invitedBy))
		.orderBy(desc(workspaceInvite.id))
		.limit(MAX_PAGE_SIZE),
	renewed: renewSession(p),
}));

export async function myInvites(scope: Scope) {
	const result = await runSignedIn(scope, batch, sessionValues(scope));
	const me = result.me[0];
	if (me === undefined) throw new MusterError("UNAUTHORIZED");
	if (!me.emailVerified) throw new MusterError("EMAIL_NOT_VERIFIED");
	return {
		invites: result.invites.map((invite) => ({ ...invite, expiresAt: new Date(invite.expiresAt).toISOString() })),
	};
}
