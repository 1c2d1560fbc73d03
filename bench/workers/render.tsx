/**
 * Renders one mail `n` times, with React or from its compiled template. The caller measures the time, because the clock
 * inside a Worker stands still while code runs.
 */
import { renderWithReact, SLOTS, type SlotValues } from "../../emails/mails";
import { SAMPLE_VALUES, sampleMail } from "../../emails/samples";
import { renderMail } from "../../src/mail/render";

export default {
	async fetch(request) {
		const { pathname, searchParams } = new URL(request.url);
		const wording = sampleMail("invite", "en", SAMPLE_VALUES);
		const given: Readonly<Record<string, string>> = wording.slots;
		const filled = Object.fromEntries(SLOTS.map((slot) => [slot, given[slot] ?? ""])) as SlotValues;
		let html = "";
		for (let turn = 0; turn < Number(searchParams.get("n")); turn += 1) {
			const mail = pathname === "/react" ? await renderWithReact(wording.template, filled) : renderMail(wording);
			html = mail.html;
		}
		return new Response(html);
	},
} satisfies ExportedHandler;
