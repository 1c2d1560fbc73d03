import { TEMPLATES } from "./templates.generated";

export interface RenderedMail {
	subject: string;
	html: string;
	text: string;
}

type Templates = typeof TEMPLATES;

/** The text of one mail in one language: its subject, and one finished line for each slot of its template. */
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

/** Escapes the same characters as React in the same way, so that both renderings are equal byte for byte. */
function escapeHtml(value: string): string {
	return value.replace(/[&<>"']/g, (character) => HTML_ESCAPES[character] ?? character);
}

/** Each template split into text and slots, alternating: text, slot, text and so on; the last is a text. */
const parts = new Map<string, readonly string[]>();

function partsOf(template: string): readonly string[] {
	const known = parts.get(template) ?? template.split(SLOT);
	parts.set(template, known);
	return known;
}

function fill(template: string, valueFor: (slot: string) => string): string {
	let filled = "";
	for (const [place, part] of partsOf(template).entries()) filled += place % 2 === 0 ? part : valueFor(part);
	return filled;
}

/** Fills the compiled template. A slot may hold any text without line breaks. */
export function renderMail({ template, subject, slots }: Wording): RenderedMail {
	const { html, text } = TEMPLATES[template];
	const values: Readonly<Record<string, string>> = slots;
	return {
		subject,
		html: fill(html, (slot) => escapeHtml(values[slot] ?? "")),
		text: fill(text, (slot) => values[slot] ?? ""),
	};
}
