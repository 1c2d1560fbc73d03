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

/** Deletes every row. Members, invites and sessions go with their workspaces and people. */
export async function emptyDatabase(): Promise<void> {
	const tables = ["workspace", "user", "audit_log", "mail_usage", "mail_outbox", "verification"];
	await plant(...tables.map((table) => ({ text: `delete from ${table}`, values: [] })));
	// The mailbox makes its table with the first mail.
	await sql("drop table if exists dev_mailbox");
}
