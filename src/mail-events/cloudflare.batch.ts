import { type SQL, sql } from "drizzle-orm";
import { defineBatch, type Parameters } from "../db/batch";
import { workspaceInvite } from "../db/schema";
import { CODE_MAIL, INVITE_MAIL, NOTICE_MAIL, type OwedMailTable } from "../mail/owed-mail-sql";
import type { StateAfterEvent } from "./resend.batch";

/** A mail, and the state that an event puts it into. */
export type Report = StateAfterEvent & { providerId: string; recipient: string };

type Values = {
	/** JSON: a list of `Report`. */
	reports: string;
	now: number;
};

/** Records as `recordEventBatch` does. */
function record({ table, column, name, id, cleared }: OwedMailTable, p: Parameters<Values>, isFound: SQL = sql`true`) {
	return sql<{ id: string; providerId: string; state: string; failure: string }>`
		update ${table} set ${name("state")} = "report"."state", ${name("failure")} = "report"."failure",
			${name("finished_at")} = ${p.now}, ${name("claim")} = null${cleared}
		from (
			select "value" ->> 'providerId' as "provider_id", "value" ->> 'recipient' as "recipient",
				"value" ->> 'state' as "state", "value" ->> 'failure' as "failure"
			from json_each(${p.reports})
		) as "report"
		where ${column("provider_id")} = "report"."provider_id" and ${isFound} and ${column("state")} <> 'bounced'
		returning ${id} as "id", ${column("provider_id")} as "providerId", ${column("state")} as "state",
			${column("failure")} as "failure"`;
}

/**
 * Records the states of mails that are named by the provider's id only. The mail of an invite is looked for among the open
 * invites to its recipient, which an index lists: an index on the id would be one more written entry for each mail.
 */
export const recordReportsBatch = defineBatch((p: Parameters<Values>) => ({
	inviteMails: record(
		INVITE_MAIL,
		p,
		sql`${workspaceInvite.email} = "report"."recipient" and ${workspaceInvite.status} = 'pending'`,
	),
	codeMails: record(CODE_MAIL, p),
	noticeMails: record(NOTICE_MAIL, p),
}));
