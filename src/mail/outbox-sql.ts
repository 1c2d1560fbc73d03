/** The columns by which an invite owes its mail. */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Parameters } from "../db/batch";
import { inviterName } from "../db/inviter-name";
import { user, workspace, workspaceInvite } from "../db/schema";

type Clock = Parameters<{ now: number }>;

/**
 * The columns of an invite that owes the mail of a new sending. The names that the mail quotes are fixed here; role,
 * message and language are the row's own. Only the token is made when the mail is sent, so that the database never holds
 * one.
 *
 * @param isHanded SQL, of the joined workspace: its invites are handed over, and no mail is owed
 */
export function oweInviteMail(
	p: Clock,
	{ workspaceId, inviterId, isHanded }: { workspaceId: SQLWrapper; inviterId: SQLWrapper; isHanded: SQL<0 | 1> },
) {
	const ofMailed = (name: SQL): SQL => sql`(
		select ${name} from ${workspace} left join ${user} on ${user.id} = ${inviterId}
		where ${workspace.id} = ${workspaceId} and not ${isHanded}
	)`;
	return {
		mailState: sql`(select iif(${isHanded}, 'handed', 'queued') from ${workspace} where ${workspace.id} = ${workspaceId})`,
		mailWorkspaceName: ofMailed(sql`${workspace.name}`),
		mailInviterName: ofMailed(inviterName()),
		mailAttempts: sql`0`,
		mailQueuedAt: p.now,
		mailLeaseUntil: sql`0`,
		mailClaim: sql`null`,
		mailFinishedAt: sql`null`,
		mailProviderId: sql`null`,
		mailFailure: sql`null`,
	};
}

/** The columns of an invite that is closed: its mail is cancelled if it is not sent yet. */
export function cancelInviteMail(p: Clock) {
	const unless = (value: SQLWrapper, column: SQLWrapper): SQL =>
		sql`iif(${workspaceInvite.mailState} = 'queued', ${value}, ${column})`;
	return {
		mailState: unless(sql`'cancelled'`, workspaceInvite.mailState),
		mailFinishedAt: unless(p.now, workspaceInvite.mailFinishedAt),
		mailWorkspaceName: sql`null`,
		mailInviterName: sql`null`,
	};
}
