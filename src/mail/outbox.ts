import { and, type SQL, sql } from "drizzle-orm";
import type { Keys } from "../crypto/derived-keys";
import { seal } from "../crypto/seal";
import { build, defineBatch, type Parameters } from "../db/batch";
import type { Database } from "../db/database";
import { insertFrom } from "../db/insert-from";
import { inviterName } from "../db/inviter-name";
import { row } from "../db/row";
import { type MailKind, mailOutbox, user, workspace, workspaceInvite } from "../db/schema";
import type { Locale } from "../languages/locales";
import { SECOND_MS } from "../rules/limits";

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

export type CodeMailKind = Exclude<MailKind, "invite">;

const oweCodeBatch = defineBatch(
	(
		p: Parameters<{
			mailId: string;
			kind: CodeMailKind;
			recipient: string;
			locale: Locale;
			sealedSecret: string;
			expiresAt: number;
			now: number;
		}>,
	) => ({
		mail: build
			.insert(mailOutbox)
			.values({
				id: p.mailId,
				kind: p.kind,
				recipient: p.recipient,
				locale: p.locale,
				content: "{}",
				sealedSecret: p.sealedSecret,
				expiresAt: p.expiresAt,
				queuedAt: p.now,
				createdAt: p.now,
			})
			.onConflictDoNothing({ target: mailOutbox.id }),
	}),
);

/**
 * Inserts an owed mail with a secret: a code or a link. The database holds the secret only in encrypted form. A second
 * call with the same `mailId` changes nothing.
 *
 * @param mail `lifetimeSeconds` is the time for which the secret is valid
 */
export async function oweCodeMail(
	database: Database,
	keys: Keys,
	mail: {
		mailId: string;
		kind: CodeMailKind;
		recipient: string;
		locale: Locale;
		secret: string;
		lifetimeSeconds: number;
		now: number;
	},
): Promise<void> {
	const { mailId, kind, recipient, locale, secret, lifetimeSeconds, now } = mail;
	await database.run(oweCodeBatch, {
		mailId,
		kind,
		recipient,
		locale,
		sealedSecret: await seal(keys, mailId, secret),
		expiresAt: now + lifetimeSeconds * SECOND_MS,
		now,
	});
}
