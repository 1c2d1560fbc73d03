import type { Locale } from "./locales";

const pluralRules = new Map<Locale, Intl.PluralRules>();

/** The plural form for a count. The parameters are those of Paraglide; our compiled messages pass no options. */
export function plural(locale: Locale, count: number, _options: Record<string, never>): Intl.LDMLPluralRule {
	const rules = pluralRules.get(locale) ?? new Intl.PluralRules(locale);
	pluralRules.set(locale, rules);
	return rules.select(count);
}
