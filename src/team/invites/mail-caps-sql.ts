import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { RECIPIENT_PREFIX } from "../../crypto/usage-keys";
import { build, type Parameters } from "../../db/batch";
import { dailyUsage, workspace } from "../../db/schema";
import { DEFAULT_PLAN } from "../../rules/plans";
import type { CapValues } from "./mail-caps";

/**
 * SQL: the joined workspace has the plan of a new one, and the operator has given it no seats. Anybody can make one in a
 * minute. The trigger `workspace_invite_mail_cancelled` has this rule too.
 */
const isFreeWorkspace: SQL = sql`(${workspace.plan} = ${sql.raw(`'${DEFAULT_PLAN}'`)} and ${workspace.seatLimit} is null)`;

const FREE = sql.raw(`'free:'`);
const PERSON = sql.raw(`'person:'`);
const RECIPIENT = sql.raw(`'${RECIPIENT_PREFIX}'`);

/** SQL: the mails that a person causes in free workspaces, and in others, are counted apart. */
const personKey = (userId: SQLWrapper): SQL => sql`iif(${isFreeWorkspace}, ${FREE}, ${PERSON}) || ${userId}`;

/** SQL: a select of all keys by which the mails that a person causes are counted. */
export const keysOfPerson = (userId: SQLWrapper): SQL =>
	sql`select ${FREE} || ${userId} union all select ${PERSON} || ${userId}`;

const recipientKey = (recipientHash: SQLWrapper): SQL => sql`${RECIPIENT} || ${recipientHash}`;

/** SQL: how many more invite mails this person and the joined workspace may send today. */
export function mailsLeftToday(p: Parameters<CapValues>, userId: SQLWrapper): SQL<number> {
	const ofPerson = sql`coalesce((
		select ${dailyUsage.count} from ${dailyUsage} where ${dailyUsage.day} = ${p.day} and ${dailyUsage.key} = ${personKey(userId)}
	), 0)`;
	const ofWorkspace = sql`iif(${workspace.mailDay} = ${p.day}, ${workspace.mailCount}, 0)`;
	const freeCap = sql`iif(${workspace.createdAt} > ${p.youngSince}, ${p.perYoungWorkspace}, ${p.perFreeWorkspace})`;
	const cap = (full: SQLWrapper) => sql`iif(${isFreeWorkspace}, min(${full}, ${freeCap}), ${full})`;
	// The operator's exception for one workspace takes the place of its cap. It also lifts that of a person, so that one
	// admin can use it up.
	const own = workspace.inviteMailsPerDay;
	return sql`min(
		max(${cap(p.perPerson)}, coalesce(${own}, 0)) - ${ofPerson},
		coalesce(${own}, ${cap(p.perWorkspace)}) - ${ofWorkspace}
	)`;
}

interface Mailing {
	workspaceId: SQLWrapper;
	inviterId: SQLWrapper;
	recipientHash: SQLWrapper;
}

/**
 * SQL: this recipient has reached a daily cap on invite mails: of this workspace, of this inviter in all workspaces, or of
 * everybody. The second keeps one person from using up the third for others.
 */
export function recipientIsCapped(p: Parameters<CapValues>, mailing: Mailing): SQL<0 | 1> {
	const { workspaceId, inviterId, recipientHash } = mailing;
	const isCappedFor = (sender: SQLWrapper) =>
		sql`coalesce(${dailyUsage.senders} ->> ${sender}, 0) >= ${p.perRecipientAndSender}`;
	return sql`(min(${p.perRecipientAndSender}, ${p.perRecipient}) <= 0 or exists (
		select 1 from ${dailyUsage} where ${dailyUsage.day} = ${p.day} and ${dailyUsage.key} = ${recipientKey(recipientHash)}
			and (${dailyUsage.count} >= ${p.perRecipient} or ${isCappedFor(workspaceId)} or ${isCappedFor(inviterId)})
	))`;
}

/**
 * Counts mails by person and by recipient. The mails of a workspace are counted by triggers, in the write that counts
 * its seats. A trigger also takes back the counts of a mail that is cancelled before anybody tried to send it.
 *
 * @param mailings a select of `user_id`, `workspace_id` and `recipient_hash`: one row for each mail to count, all of one
 * workspace and one inviter
 */
export function countMails(p: Parameters<CapValues>, mailings: SQL) {
	return build
		.insert(dailyUsage)
		.select(
			sql`with "mailing" as materialized (${mailings})
				select ${p.day}, ${personKey(sql`"user_id"`)}, count(*), null
				from "mailing" inner join ${workspace} on ${workspace.id} = "mailing"."workspace_id" group by "user_id"
				union all
				select ${p.day}, ${recipientKey(sql`"recipient_hash"`)}, count(*), json_object("workspace_id", count(*), "user_id", count(*))
				from "mailing" where true group by "recipient_hash", "workspace_id", "user_id"`,
		)
		.onConflictDoUpdate({
			target: [dailyUsage.day, dailyUsage.key],
			set: {
				count: sql`${dailyUsage.count} + excluded."count"`,
				senders: sql`(
					select json_group_object("key", "count") from (
						select "key", sum("value") as "count" from (
							select "key", "value" from json_each(${dailyUsage.senders})
							union all
							select "key", "value" from json_each(excluded."senders")
						) group by "key"
					) where excluded."senders" is not null
				)`,
			},
		});
}
