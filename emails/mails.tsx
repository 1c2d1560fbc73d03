/** Every mail template. All texts of a mail are in slots, so that one template serves all languages. */
import { render, toPlainText } from "@react-email/render";
import type { ReactElement } from "react";
import { CodeMail } from "./code";
import { InviteMail } from "./invite";
import { LinkMail } from "./link";

export const SLOTS = [
	"lang",
	"dir",
	"preview",
	"heading",
	"intro",
	"messageFrom",
	"messageQuote",
	"button",
	"label",
	"link",
	"code",
	"note",
	"sender",
] as const;

/** The values of all slots. Each template uses those that it has. */
export type SlotValues = Readonly<Record<(typeof SLOTS)[number], string>>;

export const TEMPLATES = {
	invite: (values) => <InviteMail {...values} />,
	"invite-with-message": (values) => (
		<InviteMail {...values} message={{ from: values.messageFrom, quote: values.messageQuote }} />
	),
	code: (values) => <CodeMail {...values} />,
	link: (values) => <LinkMail {...values} />,
} as const satisfies Record<string, (values: SlotValues) => ReactElement>;

export type TemplateName = keyof typeof TEMPLATES;

/** Renders with React. The compiled templates must give the same result, byte for byte. */
export async function renderWithReact(name: TemplateName, values: SlotValues): Promise<{ html: string; text: string }> {
	const html = await render(TEMPLATES[name](values));
	const text = toPlainText(html, {
		selectors: [
			{ selector: "h1", format: "block", options: { trailingLineBreaks: 2 } },
			{ selector: "a", options: { hideLinkHrefIfSameAsText: true, linkBrackets: false } },
			{ selector: '[data-skip-in-text="true"]', format: "skip" },
		],
	});
	return { html, text };
}
