/** Compares every mail in every language with React Email's rendering, byte for byte. */
import { renderWithReact, SLOTS, type SlotValues } from "../../emails/mails";
import { SAMPLE_NAMES, SAMPLE_VALUES, sampleMail } from "../../emails/samples";
import { LOCALES } from "../../src/languages/locales";
import { renderMail } from "../../src/mail/render";
import type { Measured } from "../harness/figure";

export async function measureMailBytes(): Promise<Measured> {
	const mails = SAMPLE_NAMES.flatMap((name) => LOCALES.map((locale) => sampleMail(name, locale, SAMPLE_VALUES)));
	let equal = 0;
	for (const wording of mails) {
		const given: Readonly<Record<string, string>> = wording.slots;
		const filled = Object.fromEntries(SLOTS.map((slot) => [slot, given[slot] ?? ""])) as SlotValues;
		const react = await renderWithReact(wording.template, filled);
		const { html, text } = renderMail(wording);
		if (html === react.html && text === react.text) equal += 1;
	}
	return {
		title: "Bytes",
		figures: [
			{
				measurement: "mails that are equal to React Email's rendering, byte for byte",
				reference: "",
				ours: `${equal} of ${mails.length}`,
				goal: "all",
				reached: equal === mails.length,
			},
		],
	};
}
