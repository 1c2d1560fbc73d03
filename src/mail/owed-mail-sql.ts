/**
 * The three tables that owe mail: an invite's row owes the mail of its current sending, a row of `code_mail` owes a mail
 * with a code or a link, a row of `notice_mail` owes a notice. All have the same columns for it, an invite's begin with
 * `mail_`. So each statement on owed mail is written once, for all.
 */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { AnySQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Parameters } from "../db/batch";
import { codeMail, type MailLane, noticeMail, workspace, workspaceInvite } from "../db/schema";
import type { MailFailure } from "../rules/mail-failures";
import { type MailIdValues, SENDING_SEPARATOR } from "./mail-id";

type OwedColumn =
	| "state"
	| "attempts"
	| "queued_at"
	| "lease_until"
	| "claim"
	| "finished_at"
	| "provider_id"
	| "failure";

export interface OwedMailTable {
	readonly lane: MailLane;
	readonly table: SQLiteTable;
	/** SQL: the column of the row. */
	column(name: OwedColumn): SQL;
	/** SQL: the bare name of the column, which `set` takes. */
	name(name: OwedColumn): SQL;
	/** SQL: the key that the table is stored by. */
	readonly key: SQL;
	/** SQL: the id of the mail. */
	readonly id: SQL<string>;
	/** SQL: the mail is one of those that are named. */
	isNamed(p: Parameters<MailIdValues>): SQL;
	/** SQL: the joined row of `outcome` is about the mail. */
	readonly isOfOutcome: SQL;
	/** SQL: nobody needs the mail any more. */
	isNeedless(p: Parameters<{ now: number }>): SQL;
	/** SQL: the operator has paused the sending of the mail's workspace, or for an invite: the workspace is archived. */
	readonly isPaused: SQL;
	/** SQL, for the end of `set`: deletes what only the mail was for: its secret, or the names that it quotes. */
	readonly cleared: SQL;
}

/** SQL: the id of the mail of an invite's current sending, as `inviteMailId` makes it. */
export const currentInviteMailId: SQL<string> = sql`${workspaceInvite.id} || ${sql.raw(`'${SENDING_SEPARATOR}'`)} || ${workspaceInvite.sendCount}`;

const isWorkspaceGone = (id: AnySQLiteColumn) =>
	sql`not exists (select 1 from ${workspace} where ${workspace.id} = ${id})`;
const isWorkspace = (id: AnySQLiteColumn, state: SQL) =>
	sql`exists (select 1 from ${workspace} where ${workspace.id} = ${id} and (${state}))`;
const isPaused = sql`${workspace.sendingPausedAt} is not null`;

export const INVITE_MAIL: OwedMailTable = {
	lane: "invites",
	table: workspaceInvite,
	column: (name) => sql`${workspaceInvite}.${sql.identifier(`mail_${name}`)}`,
	name: (name) => sql`${sql.identifier(`mail_${name}`)}`,
	key: sql`${workspaceInvite.id}`,
	id: currentInviteMailId,
	isNamed: (p) => sql`(${workspaceInvite.id}, ${workspaceInvite.sendCount}) in (
		select "value" ->> 0, "value" ->> 1 from json_each(${p.inviteMails})
	)`,
	isOfOutcome: sql`${workspaceInvite.id} = "outcome"."invite_id" and ${workspaceInvite.sendCount} = "outcome"."sending"`,
	isNeedless: (p) => sql`(${workspaceInvite.status} <> 'pending' or ${workspaceInvite.expiresAt} <= ${p.now}
		or ${isWorkspaceGone(workspaceInvite.workspaceId)})`,
	isPaused: isWorkspace(workspaceInvite.workspaceId, sql`${isPaused} or ${workspace.archivedAt} is not null`),
	cleared: sql`, "mail_workspace_name" = null, "mail_inviter_name" = null`,
};

export const CODE_MAIL: OwedMailTable = {
	lane: "codes",
	table: codeMail,
	column: (name) => sql`${codeMail}.${sql.identifier(name)}`,
	name: (name) => sql`${sql.identifier(name)}`,
	key: sql`${codeMail.id}`,
	id: sql`${codeMail.id}`,
	isNamed: (p) => sql`${codeMail.id} in (select "value" from json_each(${p.codeMails}))`,
	isOfOutcome: sql`${codeMail.id} = "outcome"."id"`,
	isNeedless: (p) => sql`${codeMail.expiresAt} <= ${p.now}`,
	isPaused: sql`false`,
	cleared: sql`, "sealed_secret" = null`,
};

export const NOTICE_MAIL: OwedMailTable = {
	lane: "invites",
	table: noticeMail,
	column: (name) => sql`${noticeMail}.${sql.identifier(name)}`,
	name: (name) => sql`${sql.identifier(name)}`,
	key: sql`${noticeMail.id}`,
	id: sql`${noticeMail.id}`,
	isNamed: (p) => sql`${noticeMail.id} in (select "value" from json_each(${p.noticeMails}))`,
	isOfOutcome: sql`${noticeMail.id} = "outcome"."id"`,
	isNeedless: (p) => sql`(${noticeMail.expiresAt} <= ${p.now} or ${isWorkspaceGone(noticeMail.workspaceId)})`,
	isPaused: isWorkspace(noticeMail.workspaceId, isPaused),
	cleared: sql``,
};

/** SQL: the mail is named, owed and not leased. */
export function isFree({ column, isNamed }: OwedMailTable, p: Parameters<MailIdValues & { now: number }>): SQL {
	return sql`${isNamed(p)} and ${column("state")} = 'queued' and ${column("lease_until")} <= ${p.now}`;
}

/** Statement: puts mails into a state in which they are not owed any more. Returns their ids. */
export function finishMails(
	{ table, column, name, id, cleared }: OwedMailTable,
	p: Parameters<{ now: number }>,
	{ state, failure, claim, where }: { state: SQLWrapper; failure?: SQLWrapper; claim?: SQLWrapper; where: SQL },
) {
	return sql<{ id: string; failure: MailFailure | null }>`
		update ${table} set ${name("state")} = ${state}, ${name("finished_at")} = ${p.now},
			${name("failure")} = ${failure ?? column("failure")}, ${name("claim")} = ${claim ?? column("claim")}${cleared}
		where ${where} returning ${id} as "id", ${column("failure")} as "failure"`;
}
