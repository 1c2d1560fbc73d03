import { and, type SQL, sql } from "drizzle-orm";
import { build, type Parameters } from "../db/batch";
import { insertFrom } from "../db/insert-from";
import { inviterName } from "../db/inviter-name";
import { row } from "../db/row";
import { mailOutbox, user, workspace, workspaceInvite } from "../db/schema";

/**
 * Statement: inserts an owed mail for the current sending of each invite. The content of the mail is fixed here. Only the
 * token is made when the mail is sent, so that the database never holds one.
 *
 * @param owed SQL select of `mail_id` and `invite_id`
 */
export function oweInviteMails(p: Parameters<{ now: number }>, owed: SQL) {
	return insertFrom(
		mailOutbox,
		{
			id: sql`"owed"."mail_id"`,
			kind: sql`'invite'`,
			recipient: workspaceInvite.email,
			locale: workspaceInvite.locale,
			content: sql`json_object(
				'workspaceName', ${workspace.name},
				'inviterName', ${inviterName()},
				'role', ${workspaceInvite.role},
				'message', ${workspaceInvite.message}
			)`,
			inviteId: workspaceInvite.id,
			sending: workspaceInvite.sendCount,
			expiresAt: workspaceInvite.expiresAt,
			state: sql`'queued'`,
			attempts: sql`0`,
			queuedAt: p.now,
			leaseUntil: sql`0`,
			createdAt: p.now,
		},
		sql`from (${owed}) as "owed"
			inner join ${workspaceInvite} on ${workspaceInvite.id} = "owed"."invite_id"
			inner join ${workspace} on ${workspace.id} = ${workspaceInvite.workspaceId}
			left join ${user} on ${user.id} = ${workspaceInvite.invitedBy}`,
	);
}

/**
 * Statement: cancels the mails of these invites that are not sent yet.
 *
 * @param inviteIds SQL select of invite ids
 */
export function cancelInviteMails(p: Parameters<{ now: number }>, inviteIds: SQL, condition: SQL) {
	return build
		.update(mailOutbox)
		.set({ state: "cancelled", finishedAt: p.now })
		.where(and(sql`${mailOutbox.inviteId} in (${inviteIds})`, sql`${mailOutbox.state} = 'queued'`, condition))
		.returning(row({ id: mailOutbox.id }));
}
