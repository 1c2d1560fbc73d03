import ar from "./generated/ar";
import de from "./generated/de";
import en from "./generated/en";
import es from "./generated/es";
import fr from "./generated/fr";
import ja from "./generated/ja";
import type { Messages } from "./generated/messages";
import type { Locale } from "./locales";

const CATALOGUE: Readonly<Record<Locale, Messages>> = { en, de, es, fr, ja, ar };

/**
 * The texts of all pages and mails in one language: one typed function for each message.
 *
 * @example
 * const say = messagesIn("de");
 * say.mailInviteSubject({ inviter: "Grace", workspace: "Acme" });
 */
export function messagesIn(locale: Locale): Messages {
	return CATALOGUE[locale];
}

export type { Messages };
