/**
 * A browser is known for an address if it has signed in with that address before. It gets a cookie that says so, until its
 * expiry and for the last address only. The daily limits count the known browsers of an address apart, all of them
 * together: strangers who use up the limits of an address or a network do not stop its owner there (OWASP, "Slow Down
 * Online Guessing Attacks with Device Cookies"). By itself the cookie opens nothing.
 */
import { serialize } from "hono/utils/cookie";
import type { Config } from "../config/config";
import { verifiesMac } from "../crypto/derived-keys";
import { KNOWN_BROWSER_LIFETIME_SECONDS, SECOND_MS } from "../rules/limits";
import { parseCookies } from "../session/cookie-header";
import { cookieName, cookieOptions, sessionCookieNames } from "../session/cookies";

type Settings = Pick<Config, "keys" | "publicUrl">;

/** The expiry (seconds since 1970), and the HMAC-SHA-256 of the expiry and the address in hexadecimal. */
const SHAPE = /^(\d{1,12})\.([0-9a-f]{64})$/;

/** The endpoints, below `/api/auth`, that sign in whoever has the address in the body. */
const SIGN_IN_ENDPOINTS: ReadonlySet<string> = new Set([
	"/sign-up/email",
	"/sign-in/email",
	"/sign-in/email-otp",
	"/email-otp/verify-email",
]);

const encoder = new TextEncoder();

const knownCookie = (config: Settings) => cookieName(config, "muster.known-browser");
const signedText = (expiry: string, email: string) => encoder.encode(`${expiry} ${email}`);

/**
 * True if the browser that sent a request is known for this address.
 *
 * @param email normalised
 * @param now ms since 1970
 */
export async function isKnownBrowser(headers: Headers, email: string, config: Settings, now: number): Promise<boolean> {
	const name = knownCookie(config);
	const cookie = parseCookies(headers.get("cookie") ?? "").find((sent) => sent.name === name);
	const [, expiry, mac] = SHAPE.exec(cookie?.value ?? "") ?? [];
	if (expiry === undefined || mac === undefined || Number(expiry) * SECOND_MS <= now) return false;
	return verifiesMac(config.keys.knownBrowsers, Uint8Array.fromHex(mac), signedText(expiry, email));
}

/**
 * The response of an endpoint; if it has signed somebody in with the address, their browser is known for it from now on.
 *
 * @param path the endpoint's, below `/api/auth`
 * @param email normalised
 * @param now ms since 1970
 */
export async function withKnownBrowser(
	response: Response,
	path: string,
	email: string,
	config: Settings,
	now: number,
): Promise<Response> {
	if (!response.ok || !SIGN_IN_ENDPOINTS.has(path) || !startsSession(response, config)) return response;
	const expiry = String(Math.floor(now / SECOND_MS) + KNOWN_BROWSER_LIFETIME_SECONDS);
	const mac = await crypto.subtle.sign("HMAC", await config.keys.knownBrowsers[0], signedText(expiry, email));
	const changed = new Response(response.body, response);
	const options = { ...cookieOptions(config), maxAge: KNOWN_BROWSER_LIFETIME_SECONDS };
	const value = `${expiry}.${new Uint8Array(mac).toHex()}`;
	changed.headers.append("set-cookie", serialize(knownCookie(config), value, options));
	return changed;
}

/** True if the response sets a session cookie. One that deletes the cookie sets an empty value. */
function startsSession(response: Response, config: Settings): boolean {
	const { session } = sessionCookieNames(config);
	return response.headers
		.getSetCookie()
		.flatMap((cookie) => parseCookies(cookie.split(";")[0] ?? ""))
		.some(({ name, value }) => name === session && value !== "");
}
