/** Every mail with realistic values, for previews, tests and the benchmark. */
import type { Locale } from "../src/languages/locales";
import type { Wording } from "../src/mail/render";
import { codeWording, inviteWording, noticeWording, resetPasswordLinkWording } from "../src/mail/wording";
import { CODE_LIFETIME_SECONDS, RESET_LINK_LIFETIME_SECONDS, SECOND_MS } from "../src/rules/limits";

export const SAMPLE_VALUES = {
	inviterName: "Grace Hopper",
	inviterAddress: "grace@example.com",
	workspaceName: "Acme Rockets",
	message: "See you on Monday!",
	inviteLink: `https://muster.example.com/invite/${"AZrXk2v7T0mC9dQeL5wB".repeat(4)}`,
	resetLink: `https://muster.example.com/api/auth/reset-password/${"k9Tz4PqX".repeat(3)}?callbackURL=%2Fauth%2Fforgot`,
	noticeLink: "https://muster.example.com/workspaces/acme-rockets",
	code: "402917",
	waiting: 3,
	expiresAt: Date.UTC(2026, 10, 29, 9, 30),
};

export const SAMPLE_NAMES = [
	"invite",
	"invite-with-message",
	"verify-email",
	"sign-in",
	"reset-password",
	"reset-password-link",
	"requests-waiting",
	"request-approved",
	"request-declined",
	"archive-ends",
] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];

export function sampleMail(name: SampleName, locale: Locale, values = SAMPLE_VALUES): Wording {
	const { inviterName, inviterAddress, workspaceName, expiresAt, code } = values;
	const invite = {
		inviterName,
		inviterAddress,
		workspaceName,
		role: "member",
		link: values.inviteLink,
		expiresAt,
	} as const;
	switch (name) {
		case "invite":
			return inviteWording(locale, { ...invite, message: null });
		case "invite-with-message":
			return inviteWording(locale, { ...invite, message: values.message });
		case "verify-email":
		case "sign-in":
		case "reset-password":
			return codeWording(locale, name, { code, lifetimeMs: CODE_LIFETIME_SECONDS * SECOND_MS });
		case "reset-password-link":
			return resetPasswordLinkWording(locale, {
				link: values.resetLink,
				lifetimeMs: RESET_LINK_LIFETIME_SECONDS * SECOND_MS,
			});
		case "requests-waiting":
		case "request-approved":
		case "request-declined":
		case "archive-ends":
			return noticeWording(locale, name, {
				workspaceName,
				link: values.noticeLink,
				waiting: values.waiting,
				endsAt: expiresAt,
			});
	}
}
