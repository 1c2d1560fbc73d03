import { directionOf, type Locale } from "./locales";

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
/** The blocks of right-to-left scripts: Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A name within a sentence, so that its direction stays its own: neither can a Hebrew name reorder the English around
 * it, nor an English one the Arabic. Where nothing could be reordered the name stays as it is, without marks that a
 * person may copy along.
 *
 * @param name free of directional marks of its own: they could end the isolate (see `cleanLine`)
 */
export function isolate(locale: Locale, name: string): string {
	if (name === "") return name;
	const safe = directionOf(locale) === "ltr" && !RIGHT_TO_LEFT.test(name);
	return safe ? name : `${FIRST_STRONG_ISOLATE}${name}${POP_ISOLATE}`;
}
