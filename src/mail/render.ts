import { cleanLine } from "../rules/clean-line";
import { TEMPLATES } from "./templates.generated";

export interface RenderedMail {
	subject: string;
	html: string;
	text: string;
}

const MAX_SUBJECT_VALUE = 80;
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

function shorten(value: string): string {
	return value.length <= MAX_SUBJECT_VALUE ? value : `${value.slice(0, MAX_SUBJECT_VALUE - 1).trimEnd()}…`;
}

/** Fills a compiled template. The values are cleaned here; they may hold anything. */
export function renderMail(template: keyof typeof TEMPLATES, values: Readonly<Record<string, string>>): RenderedMail {
	const { subject, html, text } = TEMPLATES[template];
	const fill = (source: string, as: (value: string) => string) =>
		source.replace(SLOT, (_, name: string) => as(cleanLine(values[name] ?? "")));
	return { subject: fill(subject, shorten), html: fill(html, escapeHtml), text: fill(text, (value) => value) };
}
