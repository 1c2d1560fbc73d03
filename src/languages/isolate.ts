import { directionOf, type Locale } from "./locales";

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
/** The Unicode blocks of right-to-left scripts: Hebrew, Arabic, Syriac, Thaana, N'Ko and others. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Puts a name into marks that separate its direction from that of the sentence. Without them a Hebrew name could reorder
 * an English sentence, and an English name an Arabic one. A name that cannot reorder anything gets no marks, because a
 * person may copy them with the name.
 *
 * @param name without directional marks, which could end the isolation (see `cleanLine`)
 */
export function isolate(locale: Locale, name: string): string {
	if (name === "") return name;
	const safe = directionOf(locale) === "ltr" && !RIGHT_TO_LEFT.test(name);
	return safe ? name : `${FIRST_STRONG_ISOLATE}${name}${POP_ISOLATE}`;
}
