import { parseAccept } from "hono/utils/accept";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "./locales";

/** The part of a header that is read (characters). It is longer than the header of any browser. */
const MAX_HEADER_LENGTH = 1_000;

/**
 * Chooses the language for a page or a mail.
 *
 * @param candidates language tags (`de-AT`) or `Accept-Language` headers (`fr-CH, fr;q=0.9`), the most important first.
 *   A candidate that is missing, malformed or names no supported language is skipped.
 * @returns the first supported language, or else the default
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

/** Region and script are ignored: `de-AT` is `de`. */
function localeOf(tag: string): Locale | undefined {
	const [language] = tag.toLowerCase().split(/[-_]/, 1);
	return LOCALES.find((locale) => locale === language);
}
