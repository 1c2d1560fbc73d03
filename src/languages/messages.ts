import ar from "./ar.generated";
import de from "./de.generated";
import en from "./en.generated";
import es from "./es.generated";
import fr from "./fr.generated";
import ja from "./ja.generated";
import type { Locale } from "./locales";
import type { Messages } from "./messages.generated";

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
