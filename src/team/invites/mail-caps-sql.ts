import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { build, type Parameters } from "../../db/batch";
import { mailUsage } from "../../db/schema";
import type { CapValues } from "./mail-caps";

interface Mailing {
	userId: SQLWrapper;
	workspaceId: SQLWrapper;
	recipientHash: SQLWrapper;
}

const personKey = ({ userId }: Pick<Mailing, "userId">): SQL => sql`'person:' || ${userId}`;

const workspaceKey = ({ workspaceId }: Pick<Mailing, "workspaceId">): SQL => sql`'workspace:' || ${workspaceId}`;

const recipientKey = (mailing: Pick<Mailing, "recipientHash">): SQL => sql`'recipient:' || ${mailing.recipientHash}`;

const recipientInWorkspaceKey = (mailing: Omit<Mailing, "userId">): SQL =>
	sql`'recipient:' || ${mailing.recipientHash} || ':' || ${mailing.workspaceId}`;

function countOf(p: Parameters<CapValues>, key: SQL): SQL<number> {
	return sql`coalesce((select ${mailUsage.count} from ${mailUsage} where ${mailUsage.day} = ${p.day} and ${mailUsage.key} = ${key}), 0)`;
}

/** SQL: how many more invite mails this person and this workspace may send today. */
export function mailsLeftToday(p: Parameters<CapValues>, mailing: Omit<Mailing, "recipientHash">): SQL<number> {
	return sql`min(${p.perPerson} - ${countOf(p, personKey(mailing))}, ${p.perWorkspace} - ${countOf(p, workspaceKey(mailing))})`;
}

/** SQL: this recipient has reached a daily cap on invite mails. */
export function recipientIsCapped(p: Parameters<CapValues>, mailing: Omit<Mailing, "userId">): SQL<0 | 1> {
	return sql`(${countOf(p, recipientInWorkspaceKey(mailing))} >= ${p.perRecipientInWorkspace}
		or ${countOf(p, recipientKey(mailing))} >= ${p.perRecipient})`;
}

/** @param mailings a select of `user_id`, `workspace_id` and `recipient_hash`: one row for each mail to count */
export function countMails(p: Parameters<CapValues>, mailings: SQL) {
	const mailing = {
		userId: sql`"mailing"."user_id"`,
		workspaceId: sql`"mailing"."workspace_id"`,
		recipientHash: sql`"mailing"."recipient_hash"`,
	};
	const keys = [personKey(mailing), workspaceKey(mailing), recipientKey(mailing), recipientInWorkspaceKey(mailing)];
	const perKey = keys.map((key) => sql`select ${key} as "key" from "mailing"`);
	return build
		.insert(mailUsage)
		.select(
			sql`with "mailing" as materialized (${mailings})
				select ${p.day}, "key", count(*) from (${sql.join(perKey, sql` union all `)}) where true group by "key"`,
		)
		.onConflictDoUpdate({
			target: [mailUsage.day, mailUsage.key],
			set: { count: sql`${mailUsage.count} + excluded.count` },
		});
}
