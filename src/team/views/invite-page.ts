/** What somebody finds who opens an invite's link: the invite, and who they are in its eyes. Never writes. */
import { and, eq, gt, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../../db/batch";
import { inviterName } from "../../db/inviter-name";
import { row } from "../../db/row";
import { session, user, workspace, workspaceInvite, workspaceMember } from "../../db/schema";
import { MusterError } from "../../errors";
import type { Scope } from "../../scope";
import { statusAt } from "../invites/invite";
import { requireInviteToken } from "../invites/require-token";
import { hasRoomForMember } from "../workspaces/seats";

type Values = { now: number; inviteId: string; sessionToken: string | null };

const batch = defineBatch((p: Parameters<Values>) => ({
	invite: build
		.select(
			row({
				workspaceName: workspace.name,
				workspaceSlug: workspace.slug,
				workspaceId: workspace.id,
				role: workspaceInvite.role,
				message: workspaceInvite.message,
				locale: workspaceInvite.locale,
				invitedByName: inviterName(),
				email: workspaceInvite.email,
				expiresAt: workspaceInvite.expiresAt,
				sendCount: workspaceInvite.sendCount,
				status: statusAt(p),
				hasRoom: sql<0 | 1>`${hasRoomForMember()}`,
			}),
		)
		.from(workspaceInvite)
		.innerJoin(workspace, eq(workspace.id, workspaceInvite.workspaceId))
		.leftJoin(user, eq(user.id, workspaceInvite.invitedBy))
		.where(eq(workspaceInvite.id, p.inviteId)),
	person: build
		.select(
			row({
				name: user.name,
				email: user.email,
				isMember: sql<0 | 1>`exists (
					select 1 from ${workspaceMember} inner join ${workspaceInvite}
						on ${workspaceInvite.workspaceId} = ${workspaceMember.workspaceId}
					where ${workspaceInvite.id} = ${p.inviteId} and ${workspaceMember.userId} = ${user.id}
				)`,
			}),
		)
		.from(session)
		.innerJoin(user, eq(user.id, session.userId))
		.where(and(eq(session.token, p.sessionToken), gt(session.expiresAt, p.now))),
}));

/**
 * The invite behind a link, with its address, for whoever holds the link; and the person who is signed in, or null.
 *
 * @throws MusterError `INVITE_NOT_FOUND`, `INVITE_EXPIRED`
 */
export async function lookAtInvite(scope: Scope, token: string) {
	const { inviteId, sending } = await requireInviteToken(scope, token);
	const sessionToken = scope.credential?.token ?? null;
	const result = await scope.database.run(batch, { now: scope.now, inviteId, sessionToken });
	const [found] = result.invite;
	if (found === undefined) throw new MusterError("INVITE_EXPIRED");
	const { sendCount, status, hasRoom, ...invite } = found;
	return {
		invite: { ...invite, hasRoom: hasRoom === 1, status: sendCount === sending ? status : ("replaced" as const) },
		person: result.person[0] ?? null,
	};
}

export type Landing = Awaited<ReturnType<typeof lookAtInvite>>;
