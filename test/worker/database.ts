import { env } from "cloudflare:workers";
import type { Statement } from "../rows";

/** Runs a statement straight against the database: to look behind the answers, or to change what no request can. */
export async function sql<Row = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<Row[]> {
	return (
		await env.DB.prepare(text)
			.bind(...values)
			.all<Row>()
	).results;
}

/** Writes rows, all or none of them. */
export async function plant(...statements: readonly Statement[]): Promise<void> {
	await env.DB.batch(statements.map(({ text, values }) => env.DB.prepare(text).bind(...values)));
}

/** Deletes every row. Members and sessions go with their people. */
export async function emptyDatabase(): Promise<void> {
	const tables = [
		"workspace",
		"deleted_workspace",
		"workspace_invite",
		"workspace_domain",
		"user",
		"audit_log",
		"daily_usage",
		"code_mail",
		"notice_mail",
		"verification",
		"cron_run",
		"mail_hold",
		"mail_pace",
		"mail_progress",
	];
	await plant(...tables.map((table) => ({ text: `delete from ${table}`, values: [] })));
	// The mailbox makes its table with the first mail.
	await sql("drop table if exists dev_mailbox");
}

const STATE_COLUMNS = ["state", "attempts", "queued_at", "lease_until", "claim", "finished_at", "failure"];
const changed = (prefix: string) => STATE_COLUMNS.map((name) => `${prefix}${name} = new.${name}`).join(", ");

/** The owed mails of all three tables as one view, for tests that look at mails or change their state. */
export async function createMailView(): Promise<void> {
	await plant(
		...[
			`create view if not exists mail_outbox as
				select id, kind, recipient, locale, sealed_secret, null as invite_id, null as sending, expires_at, state,
					attempts, queued_at, lease_until, claim, created_at, finished_at, provider_id, failure from code_mail
				union all
				select id, kind, recipient, locale, null, null, null, expires_at, state,
					attempts, queued_at, lease_until, claim, created_at, finished_at, provider_id, failure from notice_mail
				union all
				select id || '_' || send_count, 'invite', email, locale, null, id, send_count, expires_at, mail_state,
					mail_attempts, mail_queued_at, mail_lease_until, mail_claim, last_sent_at, mail_finished_at,
					mail_provider_id, mail_failure from workspace_invite`,
			`create trigger if not exists mail_outbox_changed instead of update on mail_outbox begin
				update workspace_invite set ${changed("mail_")} where id = new.invite_id;
				update code_mail set ${changed("")} where id = new.id;
				update notice_mail set ${changed("")} where id = new.id;
			end`,
		].map((text) => ({ text, values: [] })),
	);
}
