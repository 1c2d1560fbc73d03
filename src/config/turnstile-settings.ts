import { ConfigError } from "./config-error";

/** Cloudflare Turnstile: asks for a sign of a person behind a request. */
export interface TurnstileSettings {
	/** Public: the widget on a page needs it. */
	siteKey: string;
	secretKey: string;
	/** The URL of `api.js` and of `siteverify`, without them. */
	url: string;
}

interface TurnstileVariables {
	TURNSTILE_SITE_KEY?: string | undefined;
	TURNSTILE_SECRET_KEY?: string | undefined;
	TURNSTILE_URL: string;
}

/**
 * @returns undefined if neither key is set
 * @throws ConfigError if only one of the keys is set
 */
export function readTurnstileSettings(parsed: TurnstileVariables): TurnstileSettings | undefined {
	const { TURNSTILE_SITE_KEY: siteKey, TURNSTILE_SECRET_KEY: secretKey, TURNSTILE_URL } = parsed;
	if (siteKey === undefined && secretKey === undefined) return undefined;
	if (siteKey === undefined) throw new ConfigError(["TURNSTILE_SITE_KEY is missing; TURNSTILE_SECRET_KEY needs it"]);
	if (secretKey === undefined) throw new ConfigError(["TURNSTILE_SECRET_KEY is missing; TURNSTILE_SITE_KEY needs it"]);
	return { siteKey, secretKey, url: TURNSTILE_URL.replace(/\/$/, "") };
}
