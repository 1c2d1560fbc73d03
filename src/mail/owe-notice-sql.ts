/**
 * The statement by which a batch owes notices, and the people who get them. Its rows are the outbox: nothing else has to be
 * written. The statement returns the ids of the mails, for `announceMail`. If D1's answer is lost, the repeated batch
 * finds them written and returns none; the sweep announces them.
 */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { DecisionValues } from "../audit/decision";
import type { Parameters } from "../db/batch";
import { type NoticeKind, noticeMail, user, workspace, workspaceMember } from "../db/schema";
import { NOTICE_PREFIX } from "./mail-id";
import { noticeDetailsJson } from "./notice-sql";

/** The most people who get one notice: the owner, then the admins of longest standing. */
const MAX_NOTIFIED = sql.raw("100");

interface Notice {
	kind: NoticeKind;
	/**
	 * A select of `key` (letters, digits and `-`), `workspace_id`, `email` and `locale`. The key makes the id of the mail: a
	 * second mail of the same key is not written. At most 57 characters.
	 */
	recipients: SQL;
	/** The number of requests to join that wait. */
	waiting?: SQLWrapper;
	expiresAt: SQLWrapper;
	/** The rules under which the mail is owed, such as `decided(p)`. */
	where: SQL;
}

/** SQL: the id of the mail that tells the owner of the joined workspace when it is deleted. */
export const archiveNoticeId: SQL<string> = sql`${sql.raw(`'${NOTICE_PREFIX}'`)} || ${workspace.id} || '-' || ${workspace.archiveEndsAt}`;

/** Statement: owes a notice to each of the recipients. */
export function oweNotices(
	p: Parameters<{ now: number }>,
	{ kind, recipients, waiting = sql`null`, expiresAt, where }: Notice,
) {
	const details = noticeDetailsJson({ workspaceName: workspace.name, workspaceSlug: workspace.slug, waiting });
	return sql<{ id: string }>`
		insert into ${noticeMail} ("id", "kind", "workspace_id", "recipient", "locale", "details", "expires_at", "queued_at", "created_at")
		select ${sql.raw(`'${NOTICE_PREFIX}'`)} || "to"."key", ${kind}, ${workspace.id}, "to"."email", "to"."locale",
			${details}, ${expiresAt}, ${p.now}, ${p.now}
		from (${recipients}) as "to" inner join ${workspace} on ${workspace.id} = "to"."workspace_id"
		where ${where}
		on conflict ("id") do nothing returning "id"`;
}

type ToPeople = Parameters<Pick<DecisionValues, "decisionId"> & { locale: string }>;

/** Recipients: the owner and the admins of a workspace, in the language of the request that acts. */
export function ownerAndAdmins(p: ToPeople, workspaceId: SQLWrapper): SQL {
	// By itself, SQLite would read all members of the workspace for its admins.
	const inRole = (role: "owner" | "admin", index: string) => sql`
		select * from (
			select ${workspaceMember.id} as "member_id", ${workspaceMember.workspaceId} as "workspace_id", ${user.email} as "email"
			from ${workspaceMember} indexed by ${sql.identifier(index)}
			inner join ${user} on ${user.id} = ${workspaceMember.userId}
			where ${workspaceMember.workspaceId} = ${workspaceId} and ${workspaceMember.role} = ${sql.raw(`'${role}'`)}
			order by ${workspaceMember.id} limit ${MAX_NOTIFIED}
		)`;
	return sql`
		select ${p.decisionId} || '-' || "member_id" as "key", "workspace_id", "email", ${p.locale} as "locale"
		from (${inRole("owner", "workspace_member_one_owner")} union all ${inRole("admin", "workspace_member_admins")}) limit ${MAX_NOTIFIED}`;
}

/** Recipients: one person, about a workspace, in the language of the request that acts. */
export function onePerson(p: ToPeople, personId: SQLWrapper, workspaceId: SQLWrapper): SQL {
	return sql`
		select ${p.decisionId} as "key", ${workspaceId} as "workspace_id", ${user.email} as "email", ${p.locale} as "locale"
		from ${user} where ${user.id} = ${personId}`;
}
