import { vi } from "vitest";
import { sql } from "./database";

/** Tables of the local mailbox and of D1 itself. */
const NOT_OURS = ["dev_mailbox", "sqlite_sequence", "_cf_METADATA", "_cf_KV", "d1_migrations"];

/** Every row of every table, once no mail is on its way. */
export async function databaseContent(): Promise<Map<string, string>> {
	await vi.waitUntil(async () => (await sql("select 1 from mail_outbox where state = 'queued'")).length === 0, {
		timeout: 20_000,
		interval: 20,
	});
	const tables = await sql<{ name: string }>("select name from sqlite_master where type = 'table' order by name");
	const content = new Map<string, string>();
	for (const { name } of tables) {
		if (NOT_OURS.includes(name)) continue;
		content.set(name, JSON.stringify(await sql(`select * from "${name}" order by 1, 2`)));
	}
	return content;
}

/** The names of the tables that have changed. */
export function changedTables(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
	return [...after].filter(([name, rows]) => before.get(name) !== rows).map(([name]) => name);
}
