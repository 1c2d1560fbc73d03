/** Every language that pages and mails speak; English where nothing else fits. */
export const LOCALES = ["en", "de", "es", "fr", "ja", "ar"] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE = "en" satisfies Locale;

export type Direction = "ltr" | "rtl";

const RIGHT_TO_LEFT: readonly Locale[] = ["ar"];

/** Which way a language is written: what `dir` says in HTML. */
export function directionOf(locale: Locale): Direction {
	return RIGHT_TO_LEFT.includes(locale) ? "rtl" : "ltr";
}
