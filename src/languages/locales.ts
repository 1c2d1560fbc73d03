/** The languages of pages and mails. */
export const LOCALES = ["en", "de", "es", "fr", "ja", "ar"] as const;
export type Locale = (typeof LOCALES)[number];

/** The language if no other one is known. */
export const DEFAULT_LOCALE = "en" satisfies Locale;

export type Direction = "ltr" | "rtl";

const RIGHT_TO_LEFT: readonly Locale[] = ["ar"];

/** The direction of a language: the value of `dir` in HTML. */
export function directionOf(locale: Locale): Direction {
	return RIGHT_TO_LEFT.includes(locale) ? "rtl" : "ltr";
}
