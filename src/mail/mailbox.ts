/**
 * The mailbox of local runs: every mail that was sent, in a table of the local database, so that it survives a restart.
 * It holds links and codes in plain text. It exists only if `DEV_MAILBOX` is on, and creates its table itself instead of
 * by a migration, so that no deployed database has it.
 */
import { sql } from "drizzle-orm";
import { defineBatch, type Parameters } from "../db/batch";
import type { Database } from "../db/database";
import type { RenderedMail } from "./render";
import type { Transport } from "./transport";

type MailboxMail = { [Part in keyof RenderedMail]: string } & { to: string; sentAt: number };

const table = sql`create table if not exists dev_mailbox (
	number integer primary key autoincrement, recipient text not null, subject text not null,
	html text not null, text text not null, sent_at integer not null
)`;

const keepBatch = defineBatch((p: Parameters<MailboxMail>) => ({
	table,
	kept: sql`insert into dev_mailbox (recipient, subject, html, text, sent_at)
		values (${p.to}, ${p.subject}, ${p.html}, ${p.text}, ${p.sentAt})`,
}));

const listBatch = defineBatch(() => ({
	table,
	mails: sql<
		MailboxMail & { number: number }
	>`select number, recipient as "to", subject, html, text, sent_at as "sentAt"
		from dev_mailbox order by number desc`,
}));

/** Wraps a transport so that each mail that it has sent is also kept in the mailbox. */
export function withMailbox(transport: Transport, database: Database, now: () => number): Transport {
	return {
		...transport,
		async send(mail) {
			const receipt = await transport.send(mail);
			const { to, subject, html, text } = mail;
			await database.run(keepBatch, { to, subject, html, text, sentAt: now() });
			return receipt;
		},
	};
}

/** All mails of the mailbox, newest first. */
export async function listMailbox(database: Database) {
	const { mails } = await database.run(listBatch, {});
	return mails.map(({ sentAt, ...mail }) => ({ ...mail, sentAt: new Date(sentAt).toISOString() }));
}

const readBatch = defineBatch((p: Parameters<{ number: number }>) => ({
	table,
	mail: sql<{ html: string }>`select html from dev_mailbox where number = ${p.number}`,
}));

/** @returns the HTML of one mail, or undefined if no mail has that number */
export async function readMailHtml(database: Database, number: number): Promise<string | undefined> {
	return (await database.run(readBatch, { number })).mail[0]?.html;
}
