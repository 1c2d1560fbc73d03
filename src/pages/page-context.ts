import type { Context } from "hono";
import type { Environment } from "../http/environment";
import { chooseLocale } from "../languages/choose-locale";
import { isolate } from "../languages/isolate";
import type { Locale } from "../languages/locales";
import { type Messages, messagesIn } from "../languages/messages";
import { cleanLine } from "../rules/clean-line";

/** What every page is made with. */
export interface PageContext {
	locale: Locale;
	/** Everything that the page says, in its language. */
	say: Messages;
	/** The time of the request (ms since 1970). */
	now: number;
}

/** Somebody's name or address within a sentence, which keeps its own direction. */
export function nameInSentence({ locale }: PageContext, name: string): string {
	return isolate(locale, cleanLine(name));
}

/** @param preferred a language tag that says more than the browser's own, such as an invite's */
export function pageContextOf(c: Context<Environment>, preferred?: string | null): PageContext {
	const locale = chooseLocale([preferred, c.req.header("accept-language")]);
	return { locale, say: messagesIn(locale), now: c.var.scope?.now ?? 0 };
}
