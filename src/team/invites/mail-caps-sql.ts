import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { build, type Parameters } from "../../db/batch";
import { mailUsage, workspace } from "../../db/schema";
import type { CapValues } from "./mail-caps";

const personKey = (userId: SQLWrapper): SQL => sql`'person:' || ${userId}`;

const recipientKey = (recipientHash: SQLWrapper): SQL => sql`'recipient:' || ${recipientHash}`;

/** SQL: how many more invite mails this person and the joined workspace may send today. */
export function mailsLeftToday(p: Parameters<CapValues>, userId: SQLWrapper): SQL<number> {
	const ofPerson = sql`coalesce((
		select ${mailUsage.count} from ${mailUsage} where ${mailUsage.day} = ${p.day} and ${mailUsage.key} = ${personKey(userId)}
	), 0)`;
	const ofWorkspace = sql`iif(${workspace.mailDay} = ${p.day}, ${workspace.mailCount}, 0)`;
	return sql`min(${p.perPerson} - ${ofPerson}, ${p.perWorkspace} - ${ofWorkspace})`;
}

interface Recipient {
	workspaceId: SQLWrapper;
	recipientHash: SQLWrapper;
}

/** SQL: this recipient has reached a daily cap on invite mails, of this workspace or of all. */
export function recipientIsCapped(p: Parameters<CapValues>, { workspaceId, recipientHash }: Recipient): SQL<0 | 1> {
	return sql`(min(${p.perRecipientInWorkspace}, ${p.perRecipient}) <= 0 or exists (
		select 1 from ${mailUsage} where ${mailUsage.day} = ${p.day} and ${mailUsage.key} = ${recipientKey(recipientHash)}
			and (${mailUsage.count} >= ${p.perRecipient}
				or coalesce(${mailUsage.workspaces} ->> ${workspaceId}, 0) >= ${p.perRecipientInWorkspace})
	))`;
}

/**
 * Counts mails by person and by recipient. The mails of a workspace are counted by triggers, in the write that counts
 * its seats.
 *
 * @param mailings a select of `user_id`, `workspace_id` and `recipient_hash`: one row for each mail to count, all of one
 * workspace
 */
export function countMails(p: Parameters<CapValues>, mailings: SQL) {
	return build
		.insert(mailUsage)
		.select(
			sql`with "mailing" as materialized (${mailings})
				select ${p.day}, ${personKey(sql`"user_id"`)}, count(*), null from "mailing" group by "user_id"
				union all
				select ${p.day}, ${recipientKey(sql`"recipient_hash"`)}, count(*), json_object("workspace_id", count(*))
				from "mailing" where true group by "recipient_hash", "workspace_id"`,
		)
		.onConflictDoUpdate({
			target: [mailUsage.day, mailUsage.key],
			set: {
				count: sql`${mailUsage.count} + excluded."count"`,
				// The key is quoted, so that the path is right for any id.
				workspaces: sql`(
					select json_set(
						${mailUsage.workspaces}, '$."' || "one"."key" || '"',
						coalesce(${mailUsage.workspaces} ->> "one"."key", 0) + "one"."value"
					) from json_each(excluded."workspaces") as "one"
				)`,
			},
		});
}
