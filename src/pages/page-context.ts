import type { Context } from "hono";
import type { Environment } from "../http/environment";
import { chooseLocale } from "../languages/choose-locale";
import { isolate } from "../languages/isolate";
import type { Locale } from "../languages/locales";
import { type Messages, messagesIn } from "../languages/messages";
import { cleanLine } from "../rules/clean-line";

/** Everything that all pages need to render. */
export interface PageContext {
	locale: Locale;
	/** The sentences of all pages, in `locale`. */
	say: Messages;
	/** The time of the request (ms since 1970). */
	now: number;
}

/** A name or an address for use within a sentence, isolated so that it keeps its own text direction. */
export function nameInSentence({ locale }: PageContext, name: string): string {
	return isolate(locale, cleanLine(name));
}

/**
 * The context of a request's page, in the language of the `Accept-Language` header.
 *
 * @param preferred a language tag to try before the header, such as an invite's
 */
export function pageContextOf(c: Context<Environment>, preferred?: string | null): PageContext {
	const locale = chooseLocale([preferred, c.req.header("accept-language")]);
	return { locale, say: messagesIn(locale), now: c.var.scope?.now ?? 0 };
}
