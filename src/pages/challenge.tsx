/** @jsxImportSource hono/jsx */
/** Turnstile on our pages. Its widget is loaded from Cloudflare, and only on a page that has to ask for it. */
import type { Context } from "hono";
import type { Config } from "../config/config";
import type { TurnstileSettings } from "../config/turnstile-settings";
import type { Environment } from "../http/environment";
import { readFields } from "./form";
import type { PageContext } from "./page-context";

/** The field that Turnstile's script adds to the form. */
export const CHALLENGE_FIELD = "cf-turnstile-response";

/** The token of the widget in the posted form, if there is one. */
export async function challengeTokenOf(c: Context<Environment>): Promise<string | undefined> {
	return c.var.scope.config.turnstile === undefined ? undefined : (await readFields(c))[CHALLENGE_FIELD];
}

/** The origin that scripts and frames may come from, for the content policy of pages with forms that ask for mails. */
export function challengeOrigin(c: Context<Environment>, config: Config | undefined): string | undefined {
	const mayAsk = /^\/(auth\/|invite$)/.test(c.req.path);
	return mayAsk && config?.turnstile ? new URL(config.turnstile.url).origin : undefined;
}

interface ChallengeProps {
	context: PageContext;
	turnstile: TurnstileSettings;
}

/** The widget. Our script loads Turnstile's; without a script there is no way past it. */
export function Challenge({ context: { locale, say }, turnstile }: ChallengeProps) {
	return (
		<>
			<div
				class="cf-turnstile"
				data-sitekey={turnstile.siteKey}
				data-language={locale}
				data-challenge={`${turnstile.url}/api.js`}
			/>
			<noscript>
				<p>{say.challengeNeedsScript()}</p>
			</noscript>
		</>
	);
}
