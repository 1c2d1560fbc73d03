import { parseAccept } from "hono/utils/accept";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "./locales";

/** Longer than any browser's own header: what comes after it is not looked at. */
const MAX_HEADER_LENGTH = 1_000;

/**
 * The language to speak, by what is known of a person.
 *
 * @param candidates language tags (`de-AT`) or `Accept-Language` headers (`fr-CH, fr;q=0.9`), the most telling first;
 *   what is missing or malformed is passed over. A candidate without a language of ours leaves the word to the next.
 */
export function chooseLocale(candidates: readonly (string | null | undefined)[]): Locale {
	for (const candidate of candidates) {
		for (const { type, q } of parseAccept((candidate ?? "").slice(0, MAX_HEADER_LENGTH))) {
			const locale = q > 0 ? localeOf(type) : undefined;
			if (locale !== undefined) return locale;
		}
	}
	return DEFAULT_LOCALE;
}

/** A region or script does not matter: `de-AT` is `de`. */
function localeOf(tag: string): Locale | undefined {
	const [language] = tag.toLowerCase().split(/[-_]/, 1);
	return LOCALES.find((locale) => locale === language);
}
