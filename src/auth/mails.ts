/** The mails that carry a secret of Better Auth's: a one-time code, or a link to set a new password. */
import type { CodeMailKind } from "../db/schema";
import { chooseLocale } from "../languages/choose-locale";
import { oweCodeMail } from "../mail/outbox";
import { CODE_LIFETIME_SECONDS, RESET_LINK_LIFETIME_SECONDS } from "../rules/limits";
import type { AuthDependencies } from "./dependencies";
import { idleBatch } from "./mails.batch";

/** Better Auth's names for the uses of a code, and our kinds of mail. Other uses are not open. */
const CODE_MAILS: Readonly<Record<string, CodeMailKind>> = {
	"sign-in": "sign-in",
	"email-verification": "verify-email",
	"forget-password": "reset-password",
};

export interface AuthMails {
	/**
	 * Owes the mail with a one-time code.
	 *
	 * @param type the use of the code, as Better Auth names it
	 * @param headers the request's; the mail is written in its language
	 */
	mailCode: (email: string, code: string, type: string, headers: Headers | undefined) => Promise<void>;
	/**
	 * Owes the mail with the link that sets a new password.
	 *
	 * @param made Better Auth's token, and its link, which names the page that the request asked for
	 * @param headers the request's; the mail is written in its language
	 */
	mailResetLink: (email: string, made: { token: string; url: string }, headers: Headers | undefined) => Promise<void>;
}

export function authMails({ config, openDatabase, now, newId, announceMail }: AuthDependencies): AuthMails {
	async function mailSecret(
		kind: CodeMailKind,
		recipient: string,
		secret: string,
		lifetimeSeconds: number,
		headers: Headers | undefined,
	): Promise<void> {
		const mailId = newId();
		const locale = chooseLocale([headers?.get("accept-language")]);
		const mail = { mailId, kind, recipient, locale, secret, lifetimeSeconds, now: now() };
		await oweCodeMail(openDatabase(), config.keys, mail);
		announceMail([mailId]);
	}

	return {
		async mailCode(email, code, type, headers) {
			// For an address without an account, Better Auth deletes the code again instead of mailing it, which takes one
			// round trip more than owing the mail. With this one, both take the same time.
			if (type !== "sign-in") await openDatabase().run(idleBatch, {});
			const kind = CODE_MAILS[type];
			if (kind !== undefined) await mailSecret(kind, email, code, CODE_LIFETIME_SECONDS, headers);
		},
		async mailResetLink(email, { token, url }, headers) {
			// Better Auth's link has the token in its path, which a platform's logs keep.
			const link = new URL("/api/auth/reset-link", url);
			link.searchParams.set("token", token);
			link.searchParams.set("callbackURL", new URL(url).searchParams.get("callbackURL") || "/auth/forgot");
			// The link ends in a digit, and what a mail program sticks to its end does not get into the page's address.
			link.searchParams.set("end", "1");
			await mailSecret("reset-password-link", email, link.href, RESET_LINK_LIFETIME_SECONDS, headers);
		},
	};
}
