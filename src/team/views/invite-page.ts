/** The data of the invite page: the invite behind a link, and the visitor if they are signed in. Never writes. */
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
	const { hasRoom, ...invite } = found;
	return {
		invite: { ...invite, hasRoom: hasRoom === 1, status: linkStatus(found, sending) },
		person: result.person[0] ?? null,
	};
}

export type InvitePageData = Awaited<ReturnType<typeof readInvitePage>>;
