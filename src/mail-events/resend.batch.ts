import { sql } from "drizzle-orm";
import { defineBatch, type Parameters } from "../db/batch";
import type { MailIdValues } from "../mail/mail-id";
import { CODE_MAIL, finishMails, INVITE_MAIL, NOTICE_MAIL, type OwedMailTable } from "../mail/owed-mail-sql";
import type { MailFailure } from "../rules/mail-failures";
import type { MailState } from "../rules/mail-states";

/** The state that an event puts a mail into, and the reason. */
export type StateAfterEvent = { state: Extract<MailState, "bounced" | "failed">; failure: MailFailure };

/**
 * Records the new state. A bounced mail stays bounced, because events can arrive in any order. The claim is removed, so
 * that a consumer that still holds the mail cannot overwrite the state. An event about an earlier sending of an invite
 * changes nothing.
 */
export const recordEventBatch = defineBatch((p: Parameters<StateAfterEvent & MailIdValues & { now: number }>) => {
	const record = (mail: OwedMailTable) =>
		finishMails(mail, p, {
			state: p.state,
			failure: p.failure,
			claim: sql`null`,
			where: sql`${mail.isNamed(p)} and ${mail.column("state")} <> 'bounced'`,
		});
	return { inviteMails: record(INVITE_MAIL), codeMails: record(CODE_MAIL), noticeMails: record(NOTICE_MAIL) };
});
