/**
 * A browser is known for an address if somebody has signed in there with that address before. It gets a cookie that says
 * so. The daily limits count for a known browser on its own: whoever uses up the limits of an address or a network does
 * not lock its owner out (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). By itself the cookie opens
 * nothing.
 */
import { serialize } from "hono/utils/cookie";
import type { Config } from "../config/config";
import { KNOWN_BROWSER_LIFETIME_SECONDS } from "../rules/limits";
import { parseCookies } from "../session/cookie-header";
import { cookieName, cookieOptions, sessionCookieNames } from "../session/cookies";

type Settings = Pick<Config, "keys" | "publicUrl">;

/** An id of `crypto/ids.ts`, and the HMAC-SHA-256 of the id and the address in hexadecimal. */
const SHAPE = /^([0-9A-Za-z]{19})\.([0-9a-f]{64})$/;

const encoder = new TextEncoder();

const knownCookie = (config: Settings) => cookieName(config, "muster.known-browser");
const signedText = (id: string, email: string) => encoder.encode(`${id} ${email}`);

/**
 * The id of the browser that sent a request, if it is known for this address.
 *
 * @param email normalised
 */
export async function knownBrowserId(headers: Headers, email: string, config: Settings): Promise<string | null> {
	const name = knownCookie(config);
	const cookie = parseCookies(headers.get("cookie") ?? "").find((sent) => sent.name === name);
	const [, id, mac] = SHAPE.exec(cookie?.value ?? "") ?? [];
	if (id === undefined || mac === undefined) return null;
	const key = await config.keys.knownBrowsers;
	return (await crypto.subtle.verify("HMAC", key, Uint8Array.fromHex(mac), signedText(id, email))) ? id : null;
}

/**
 * The response; if it signs somebody in with a cookie, it also makes the browser known for their address.
 *
 * @param email normalised
 * @param id a new id, or the one that the browser has
 */
export async function withKnownBrowser(
	response: Response,
	email: string,
	id: string,
	config: Settings,
): Promise<Response> {
	const { session } = sessionCookieNames(config);
	const signsIn = response.headers.getSetCookie().some((cookie) => cookie.startsWith(`${session}=`));
	if (!response.ok || !signsIn) return response;
	const mac = await crypto.subtle.sign("HMAC", await config.keys.knownBrowsers, signedText(id, email));
	const value = `${id}.${new Uint8Array(mac).toHex()}`;
	const changed = new Response(response.body, response);
	const options = { ...cookieOptions(config), maxAge: KNOWN_BROWSER_LIFETIME_SECONDS };
	changed.headers.append("set-cookie", serialize(knownCookie(config), value, options));
	return changed;
}
