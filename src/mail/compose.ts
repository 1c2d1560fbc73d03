/** Composes a mail from the row of an owed mail and the keys only, so that every attempt sends the same mail. */
import * as z from "zod/mini";
import type { Config } from "../config/config";
import { mintInviteToken } from "../crypto/invite-token";
import { unseal } from "../crypto/seal";
import type { MailKind } from "../db/schema";
import { chooseLocale } from "../languages/choose-locale";
import { ROLES } from "../rules/roles";
import { type RenderedMail, renderMail } from "./render";
import { codeWording, inviteWording, resetPasswordLinkWording } from "./wording";

export interface OwedMail {
	id: string;
	kind: MailKind;
	recipient: string;
	/** The language that was chosen when the mail became owed. */
	locale: string | null;
	/** JSON; `{}` for a mail that is not of an invite. */
	content: string;
	sealedSecret: string | null;
	inviteId: string | null;
	sending: number | null;
	expiresAt: number;
	createdAt: number;
}

const inviteContent = z.object({
	workspaceName: z.string(),
	inviterName: z.string(),
	role: z.enum(ROLES),
	message: z.nullable(z.string()),
});

/** The link of an invite's mail. Its host comes from the configuration, because a request could name another host. */
function inviteLink(publicUrl: string, token: string): string {
	return `${publicUrl}/invite/${token}`;
}

/** @returns null if the row's secret is missing or cannot be decrypted: there is nothing to send */
export async function composeMail(
	mail: OwedMail,
	config: Pick<Config, "keys" | "publicUrl">,
): Promise<RenderedMail | null> {
	const locale = chooseLocale([mail.locale]);
	switch (mail.kind) {
		case "invite": {
			if (mail.inviteId === null || mail.sending === null) return null;
			const { expiresAt } = mail;
			const tokenContent = { inviteId: mail.inviteId, sending: mail.sending, expiresAt };
			const link = inviteLink(config.publicUrl, await mintInviteToken(config.keys, tokenContent));
			const content = inviteContent.parse(JSON.parse(mail.content));
			return renderMail(inviteWording(locale, { ...content, link, expiresAt }));
		}
		case "verify-email":
		case "sign-in":
		case "reset-password":
		case "reset-password-link": {
			const secret = mail.sealedSecret === null ? null : await unseal(config.keys, mail.id, mail.sealedSecret);
			if (secret === null) return null;
			const lifetimeMs = mail.expiresAt - mail.createdAt;
			return renderMail(
				mail.kind === "reset-password-link"
					? resetPasswordLinkWording(locale, { link: secret, lifetimeMs })
					: codeWording(locale, mail.kind, { code: secret, lifetimeMs }),
			);
		}
	}
}
