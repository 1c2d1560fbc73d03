import { TEMPLATES } from "./templates.generated";

export interface RenderedMail {
	subject: string;
	html: string;
	text: string;
}

type Templates = typeof TEMPLATES;

/** What a mail says: its subject, and a line of text, finished and in one language, for each slot of its template. */
export type Wording = {
	[Name in keyof Templates]: {
		template: Name;
		subject: string;
		slots: Readonly<Record<Templates[Name]["slots"][number], string>>;
	};
}[keyof Templates];

const SLOT = /\{\{(\w+)\}\}/g;
const HTML_ESCAPES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#x27;",
};

/** The escapes that React makes, so that both renderings are equal to the byte. */
function escapeHtml(value: string): string {
	return value.replace(/[&<>"']/g, (character) => HTML_ESCAPES[character] ?? character);
}

/** Fills the compiled template. The slots may hold anything that stands on one line. */
export function renderMail({ template, subject, slots }: Wording): RenderedMail {
	const { html, text } = TEMPLATES[template];
	const values: Readonly<Record<string, string>> = slots;
	return {
		subject,
		html: html.replace(SLOT, (_, slot: string) => escapeHtml(values[slot] ?? "")),
		text: text.replace(SLOT, (_, slot: string) => values[slot] ?? ""),
	};
}
