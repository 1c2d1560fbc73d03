import type { Locale } from "./locales";

const pluralRules = new Map<Locale, Intl.PluralRules>();

/** Which plural form a count takes. Called by compiled messages, in Paraglide's way: with options, of which ours have none. */
export function plural(locale: Locale, count: number, _options: Record<string, never>): Intl.LDMLPluralRule {
	const rules = pluralRules.get(locale) ?? new Intl.PluralRules(locale);
	pluralRules.set(locale, rules);
	return rules.select(count);
}
