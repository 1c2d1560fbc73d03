import { type SQL, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision } from "../audit/decision";
import { auditRow } from "../audit/entry";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { workspace, workspaceInvite } from "../db/schema";
import { oweInviteMail } from "../mail/outbox-sql";
import { currentInviteMailId } from "../mail/owed-mail-sql";
import { isOpen } from "../team/invites/state-sql";
import { MAX_RETRIED } from "./limits";

type Values = DecisionValues & {
	/** The failure of the mails; null: any. */
	reason: string | null;
	/** The earliest time at which they failed (ms since 1970). */
	since: number;
	/** For the log. */
	maskedEmail: string | null;
};

/**
 * Owes failed mails again if their invite is still open. The token is made anew when the mail is sent, and the names that
 * it quotes are read again. A mail with a code cannot be owed again: its secret was deleted when it failed.
 *
 * @param isMeant a condition on invites
 */
function retry<V extends Values>(p: Parameters<V>, isMeant: SQL) {
	const { reason, since, maskedEmail, now } = p as Parameters<Values>;
	return {
		decision: decision(
			p as Parameters<Values>,
			build
				.select(
					auditRow((p as Parameters<Values>).decisionId, now, {
						action: "mail.retried",
						metadata: sql`json_object('email', ${maskedEmail}, 'reason', ${reason}, 'since', cast(${since} as integer))`,
					}),
				)
				.from(sql`(select 1) as "once"`),
		),
		retried: build
			.update(workspaceInvite)
			.set(
				oweInviteMail(p as Parameters<Values>, {
					workspaceId: workspaceInvite.workspaceId,
					inviterId: workspaceInvite.invitedBy,
				}),
			)
			.where(
				sql`${decided(p as Parameters<Values>)} and ${workspaceInvite.id} in (
					select ${workspaceInvite.id} from ${workspaceInvite}
					inner join ${workspace} on ${workspace.id} = ${workspaceInvite.workspaceId}
					where ${isMeant} and ${isOpen} and ${workspaceInvite.mailState} = 'failed'
						and ${workspaceInvite.mailFinishedAt} >= ${since} and (${reason} is null or ${workspaceInvite.mailFailure} = ${reason})
					limit ${sql.raw(String(MAX_RETRIED))}
				)`,
			)
			.returning(row({ id: currentInviteMailId })),
	};
}

/** The open invites are a range of the index by expiry. */
export const retryMailBatch = defineBatch((p: Parameters<Values>) =>
	retry(p, sql`${workspaceInvite.expiresAt} > ${p.now}`),
);

export const retryMailToBatch = defineBatch((p: Parameters<Values & { email: string }>) =>
	retry(p, sql`${workspaceInvite.email} = ${p.email} and +${workspaceInvite.expiresAt} > ${p.now}`),
);
