/** The data of the invite page: the invite behind a link, and the visitor if they are signed in. Never writes. */
import { and, eq, gt, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters, row } from "../../db/batch";
import { inviterName } from "../../db/inviter-name";
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
 * Reads the invite behind a link, including its address, which the link's holder may see; and the signed-in person, or
 * null. The invite's `status` is `replaced` if a later sending has a newer link.
 *
 * @throws MusterError `INVITE_NOT_FOUND`, `INVITE_EXPIRED`
 */
export async function readInvitePage(scope: Scope, token: string) {
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

export type InvitePageData = Awaited<ReturnType<typeof readInvitePage>>;
