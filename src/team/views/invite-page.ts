/** What somebody finds who opens an invite's link: the invite, and who they are in its eyes. Never writes. */
import { sql } from "drizzle-orm";
import { defineBatch, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspaceInvite, workspaceMember } from "../../db/schema";
import { MusterError } from "../../errors";
import type { Scope } from "../../scope";
import { fromSession } from "../../session/live-session";
import { linkStatus, selectLinkedInvite } from "../invites/linked-invite";
import { requireInviteToken } from "../invites/require-token";

type Values = { now: number; inviteId: string; sessionToken: string | null };

const batch = defineBatch((p: Parameters<Values>) => ({
	invite: selectLinkedInvite(p),
	person: fromSession(
		row({
			name: user.name,
			email: user.email,
			isMember: sql<0 | 1>`exists (
				select 1 from ${workspaceMember} inner join ${workspaceInvite}
					on ${workspaceInvite.workspaceId} = ${workspaceMember.workspaceId}
				where ${workspaceInvite.id} = ${p.inviteId} and ${workspaceMember.userId} = ${user.id}
			)`,
		}),
		p,
	),
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
	const { sendCount: _, status: __, hasRoom, ...invite } = found;
	return {
		invite: { ...invite, hasRoom: hasRoom === 1, status: linkStatus(found, sending) },
		person: result.person[0] ?? null,
	};
}

export type Landing = Awaited<ReturnType<typeof lookAtInvite>>;
