/**
 * Turns the React Email templates into text with slots, which is all that the Worker carries: rendering React
 * costs milliseconds of CPU a mail there, filling slots next to nothing. No language is in them: the words come from
 * `messages/` when a mail is sent.
 *
 * `--check` compares instead of writing, and fails where the compiled templates are behind.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { renderWithReact, SLOTS, type SlotValues, TEMPLATES, type TemplateName } from "../emails/mails";

const OUTPUT = fileURLToPath(new URL("../src/mail/templates.generated.ts", import.meta.url).href);

const marks = Object.fromEntries(SLOTS.map((slot) => [slot, `{{${slot}}}`])) as SlotValues;

async function compile(): Promise<string> {
	const templates: Record<string, { slots: string[]; html: string; text: string }> = {};
	for (const name of Object.keys(TEMPLATES) as TemplateName[]) {
		const { html, text } = await renderWithReact(name, marks);
		templates[name] = { slots: SLOTS.filter((slot) => html.includes(marks[slot])), html, text };
	}
	return `// Compiled from emails/ by \`npm run compile:mails\`; change the templates there.\nexport const TEMPLATES = ${JSON.stringify(templates, null, "\t")} as const;\n`;
}

const compiled = await compile();
if (process.argv.includes("--check")) {
	const current = await readFile(OUTPUT, "utf8").catch(() => "");
	if (current !== compiled) {
		console.error("The compiled mail templates are behind emails/: run npm run compile:mails");
		process.exit(1);
	}
	console.log("The compiled mail templates are current.");
} else {
	await writeFile(OUTPUT, compiled);
	console.log("Compiled the mail templates.");
}
