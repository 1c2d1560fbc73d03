import { sql } from "drizzle-orm";
import { defineBatch, type Parameters } from "../db/batch";
import type { RenderedMail } from "./render";

type MailboxMail = { [Part in keyof RenderedMail]: string } & { to: string; sentAt: number };

const table = sql`create table if not exists dev_mailbox (
	number integer primary key autoincrement, recipient text not null, subject text not null,
	html text not null, text text not null, sent_at integer not null
)`;

export const keepMailBatch = defineBatch((p: Parameters<MailboxMail>) => ({
	table,
	kept: sql`insert into dev_mailbox (recipient, subject, html, text, sent_at)
		values (${p.to}, ${p.subject}, ${p.html}, ${p.text}, ${p.sentAt})`,
}));

export const listMailsBatch = defineBatch(() => ({
	table,
	mails: sql<
		MailboxMail & { number: number }
	>`select number, recipient as "to", subject, html, text, sent_at as "sentAt"
		from dev_mailbox order by number desc`,
}));

export const readMailBatch = defineBatch((p: Parameters<{ number: number }>) => ({
	table,
	mail: sql<{ html: string }>`select html from dev_mailbox where number = ${p.number}`,
}));
