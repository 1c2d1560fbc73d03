/** Composes a mail from the row of an owed mail and the keys only, so that every attempt sends the same mail. */
import type { Config } from "../config/config";
import { mintInviteToken } from "../crypto/invite-token";
import { unseal } from "../crypto/seal";
import type { CodeMailKind, NoticeKind } from "../db/schema";
import { chooseLocale } from "../languages/choose-locale";
import type { Role } from "../rules/roles";
import { invitePath } from "../rules/token-paths";
import type { NoticeDetails } from "./notice-details";
import { type RenderedMail, renderMail } from "./render";
import { codeWording, inviteWording, noticeWording, resetPasswordLinkWording } from "./wording";

interface Owed {
	id: string;
	recipient: string;
	/** The language that was chosen when the mail became owed. */
	locale: string | null;
	expiresAt: number;
	createdAt: number;
}

export type OwedMail =
	| (Owed & {
			kind: "invite";
			inviteId: string;
			sending: number;
			/** The names as they were when the mail became owed; null if the mail is not owed any more. */
			workspaceName: string | null;
			inviterName: string | null;
			/** The inviter's address now. */
			inviterAddress: string | null;
			role: Role;
			message: string | null;
	  })
	| (Owed & { kind: CodeMailKind; sealedSecret: string | null })
	| (Owed & { kind: NoticeKind } & NoticeDetails);

/** The page that the button of a notice leads to. */
function noticePath(kind: NoticeKind, slug: string): string {
	switch (kind) {
		case "requests-waiting":
			return `/workspaces/${slug}/requests`;
		case "request-declined":
			return "/start";
		case "request-approved":
		case "archive-ends":
			return `/workspaces/${slug}`;
	}
}

/** @returns null if the row's secret is missing or cannot be decrypted: there is nothing to send */
export async function composeMail(
	mail: OwedMail,
	config: Pick<Config, "keys" | "publicUrl">,
): Promise<RenderedMail | null> {
	const locale = chooseLocale([mail.locale]);
	switch (mail.kind) {
		case "invite": {
			const { inviteId, sending, expiresAt, workspaceName, inviterName, inviterAddress, role, message } = mail;
			if (workspaceName === null || inviterName === null) return null;
			const token = await mintInviteToken(config.keys, { inviteId, sending, travelled: "mailed", expiresAt });
			// The host comes from the configuration, because a request could name another one.
			const link = `${config.publicUrl}${invitePath(token)}`;
			return renderMail(
				inviteWording(locale, { workspaceName, inviterName, inviterAddress, role, message, link, expiresAt }),
			);
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
		case "requests-waiting":
		case "request-approved":
		case "request-declined":
		case "archive-ends": {
			const { kind, workspaceName, workspaceSlug, waiting, expiresAt: endsAt } = mail;
			const link = `${config.publicUrl}${noticePath(kind, workspaceSlug)}`;
			return renderMail(noticeWording(locale, kind, { workspaceName, link, waiting: waiting ?? 0, endsAt }));
		}
	}
}
