import { renderWithReact, SLOTS, type SlotValues, TEMPLATES, type TemplateName } from "../../emails/mails";
import { type Files, headerOf, piecewise } from "./files";

const MARKS = Object.fromEntries(SLOTS.map((slot) => [slot, `{{${slot}}}`])) as SlotValues;
/** Before each element, and after each line. */
const CUT = /(?=<(?!\/))|(?<=\n)/;

/**
 * The React Email templates as text with slots, which is all that the Worker carries: rendering React there costs
 * milliseconds of CPU for each mail, and filling slots costs next to nothing. The templates hold no words; those come
 * from `messages/` when a mail is sent.
 */
export async function generateMails(): Promise<Files> {
	const names = Object.keys(TEMPLATES) as TemplateName[];
	const templates = await Promise.all(names.map(templateOf));
	const code = `export const TEMPLATES = {\n${templates.join("")}} as const;\n`;
	return { "src/mail/templates.generated.ts": `${headerOf("mails", "emails/")}${code}` };
}

async function templateOf(name: TemplateName): Promise<string> {
	const { html, text } = await renderWithReact(name, MARKS);
	const slots = SLOTS.filter((slot) => html.includes(MARKS[slot]));
	return [
		`\t${JSON.stringify(name)}: {`,
		`\t\tslots: [${slots.map((slot) => JSON.stringify(slot)).join(", ")}],`,
		`\t\thtml:\n${piecewise(html.split(CUT), "\t\t\t")},`,
		`\t\ttext:\n${piecewise(text.split(CUT), "\t\t\t")},`,
		"\t},\n",
	].join("\n");
}
