/**
 * The mailbox of local runs: every mail that was sent, in a table of the local database, so that it survives a restart.
 * It holds links and codes in plain text. It exists only if `DEV_MAILBOX` is on, and creates its table itself instead of
 * by a migration, so that no deployed database has it.
 */
import type { Database } from "../db/database";
import { keepMailBatch, listMailsBatch, readMailBatch } from "./mailbox.batch";
import type { Transport } from "./transport";

/** Wraps a transport so that each mail that it has sent is also kept in the mailbox. */
export function withMailbox(transport: Transport, database: Database, now: () => number): Transport {
	return {
		...transport,
		async send(mail) {
			const receipt = await transport.send(mail);
			const { to, subject, html, text } = mail;
			await database.run(keepMailBatch, { to, subject, html, text, sentAt: now() });
			return receipt;
		},
	};
}

/** All mails of the mailbox, newest first. */
export async function listMailbox(database: Database) {
	const { mails } = await database.run(listMailsBatch, {});
	return mails.map(({ sentAt, ...mail }) => ({ ...mail, sentAt: new Date(sentAt).toISOString() }));
}

/** @returns the HTML of one mail, or undefined if no mail has that number */
export async function readMailHtml(database: Database, number: number): Promise<string | undefined> {
	return (await database.run(readMailBatch, { number })).mail[0]?.html;
}
