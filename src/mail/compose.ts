/** From an owed row to the mail: a pure function of the row and the keys, so that a second try is the same mail. */
import { z } from "zod";
import type { Config } from "../config";
import type { MailKind } from "../db/schema";
import { mintInviteToken } from "../keys/invite-token";
import { unseal } from "../keys/seal";
import { type RenderedMail, renderMail } from "./render";

export interface OwedMail {
	id: string;
	kind: MailKind;
	recipient: string;
	content: string;
	sealedSecret: string | null;
	inviteId: string | null;
	sending: number | null;
	expiresAt: number;
}

const inviteContent = z.object({
	workspaceName: z.string(),
	inviterName: z.string(),
	role: z.string(),
	message: z.string().nullable(),
});
const secretContent = z.object({ lifetime: z.string() });

/** Where a link of an invite's mail leads. Built from configuration, never from a request. */
function inviteLink(publicUrl: string, token: string): string {
	return `${publicUrl}/invite/${token}`;
}

/** @returns null where the row's secret cannot be opened any more: there is nothing to send */
export async function composeMail(
	mail: OwedMail,
	config: Pick<Config, "keys" | "publicUrl">,
): Promise<RenderedMail | null> {
	switch (mail.kind) {
		case "invite": {
			if (mail.inviteId === null || mail.sending === null) return null;
			const { message, ...names } = inviteContent.parse(JSON.parse(mail.content));
			const claim = { inviteId: mail.inviteId, sending: mail.sending, expiresAt: mail.expiresAt };
			const link = inviteLink(config.publicUrl, await mintInviteToken(config.keys, claim));
			const values = { ...names, link, expiresOn: expiresOn(mail.expiresAt) };
			return message === null
				? renderMail("invite", values)
				: renderMail("invite-with-message", { ...values, message });
		}
		case "verify-email":
		case "sign-in":
		case "reset-password":
		case "reset-password-link": {
			const secret = mail.sealedSecret === null ? null : await unseal(config.keys, mail.id, mail.sealedSecret);
			if (secret === null) return null;
			const { lifetime } = secretContent.parse(JSON.parse(mail.content));
			return renderMail(mail.kind, { lifetime, [mail.kind === "reset-password-link" ? "link" : "code"]: secret });
		}
	}
}

/** `29 November 2026, 09:30 UTC` */
function expiresOn(time: number): string {
	const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
	return `${format.format(time)} UTC`;
}
