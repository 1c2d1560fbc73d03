/** Every mail, by template: how it is rendered, and how its subject reads. `{{name}}` is a slot. */
import { render, toPlainText } from "@react-email/render";
import type { ReactElement } from "react";
import { CODE_MAIL_WORDS, CodeMail } from "./code";
import { InviteMail } from "./invite";
import { ResetPasswordLinkMail } from "./reset-password-link";

type Slots = Readonly<Record<string, string>>;

interface MailSource {
	subject: string;
	slots: readonly string[];
	element: (values: Slots) => ReactElement;
}

const slot = (values: Slots, name: string): string => values[name] ?? "";
const code = { slots: ["code", "lifetime"] };
const INVITE_SLOTS = ["inviterName", "workspaceName", "role", "link", "expiresOn"];

const invite = (values: Slots) => ({
	inviterName: slot(values, "inviterName"),
	workspaceName: slot(values, "workspaceName"),
	role: slot(values, "role"),
	link: slot(values, "link"),
	expiresOn: slot(values, "expiresOn"),
});
const codeProps = (values: Slots) => ({ code: slot(values, "code"), lifetime: slot(values, "lifetime") });

export const MAILS = {
	invite: {
		subject: "{{inviterName}} invited you to {{workspaceName}}",
		slots: INVITE_SLOTS,
		element: (values) => <InviteMail {...invite(values)} />,
	},
	"invite-with-message": {
		subject: "{{inviterName}} invited you to {{workspaceName}}",
		slots: [...INVITE_SLOTS, "message"],
		element: (values) => <InviteMail {...invite(values)} message={slot(values, "message")} />,
	},
	"verify-email": {
		subject: "{{code}} is your code to verify your address",
		...code,
		element: (values) => <CodeMail words={CODE_MAIL_WORDS.verifyEmail} {...codeProps(values)} />,
	},
	"sign-in": {
		subject: "{{code}} is your code to sign in",
		...code,
		element: (values) => <CodeMail words={CODE_MAIL_WORDS.signIn} {...codeProps(values)} />,
	},
	"reset-password": {
		subject: "{{code}} is your code to set a new password",
		...code,
		element: (values) => <CodeMail words={CODE_MAIL_WORDS.resetPassword} {...codeProps(values)} />,
	},
	"reset-password-link": {
		subject: "Set a new password",
		slots: ["link", "lifetime"],
		element: (values) => <ResetPasswordLinkMail link={slot(values, "link")} lifetime={slot(values, "lifetime")} />,
	},
} as const satisfies Record<string, MailSource>;

export type MailTemplateName = keyof typeof MAILS;

/** Renders with React: what the compiled templates have to equal, byte for byte. */
export async function renderWithReact(name: MailTemplateName, values: Slots): Promise<{ html: string; text: string }> {
	const html = await render(MAILS[name].element(values));
	const text = toPlainText(html, {
		selectors: [
			{ selector: "h1", format: "block", options: { trailingLineBreaks: 2 } },
			{ selector: "a", options: { hideLinkHrefIfSameAsText: true, linkBrackets: false } },
			{ selector: '[data-skip-in-text="true"]', format: "skip" },
		],
	});
	return { html, text };
}
