/** The mails that the Worker under test has sent, as its mailbox for development keeps them. */
import { vi } from "vitest";
import { codeIn, inviteTokenIn } from "../names";
import { sql } from "./database";

export interface Mail {
	to: string;
	subject: string;
	html: string;
	text: string;
}

/** The mails to an address, newest first. The page of the mailbox would bring all mails that a test file has sent. */
export async function mailsTo(email: string): Promise<Mail[]> {
	const isThere = await sql("select 1 from sqlite_master where name = 'dev_mailbox'");
	// The mailbox makes its table with the first mail.
	if (isThere.length === 0) return [];
	return sql<Mail>(
		'select recipient as "to", subject, html, text from dev_mailbox where recipient = ? order by number desc',
		email,
	);
}

/** The newest mail to an address, once there are `count`. */
export async function mailTo(email: string, count = 1): Promise<Mail> {
	return vi.waitUntil(
		async () => {
			const mails = await mailsTo(email);
			return mails.length >= count ? mails[0] : undefined;
		},
		{ timeout: 10_000, interval: 20 },
	) as Promise<Mail>;
}

/** The code in the newest mail to an address, once there are `count` mails. */
export async function codeFor(email: string, count = 1): Promise<string> {
	return codeIn((await mailTo(email, count)).text) ?? "";
}

/** The invite token in the newest mail to an address, once there are `count` mails. */
export async function tokenFor(email: string, count = 1): Promise<string> {
	return inviteTokenIn((await mailTo(email, count)).text) ?? "";
}
