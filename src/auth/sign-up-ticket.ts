/**
 * A sign-up ticket shows that its holder made an account, or knows its password. The client gets it with the response,
 * as a cookie and as a header, and sends it back when it proves the address (see `proven-address.ts`). By itself it
 * opens nothing. It does not show whether an address has an account: an unknown id is signed like a known one.
 */
import { serialize } from "hono/utils/cookie";
import type { Config } from "../config/config";
import { verifiesMac } from "../crypto/derived-keys";
import { SIGN_UP_TICKET_HEADER } from "../http/request-checks";
import { SIGN_UP_TICKET_LIFETIME_SECONDS } from "../rules/limits";
import { parseCookies } from "../session/cookie-header";
import { cookieName, cookieOptions } from "../session/cookies";

/** The length of a ticket: an HMAC-SHA-256 in hexadecimal (characters). */
const TICKET_SHAPE = /^[0-9a-f]{64}$/;

const encoder = new TextEncoder();

const ticketCookie = (config: Pick<Config, "publicUrl">) => cookieName(config, "muster.sign-up");

/** The response with the ticket of an account. */
export async function withTicket(
	response: Response,
	userId: string,
	config: Pick<Config, "keys" | "publicUrl">,
): Promise<Response> {
	const mac = await crypto.subtle.sign("HMAC", await config.keys.signUps[0], encoder.encode(userId));
	const ticket = new Uint8Array(mac).toHex();
	const changed = new Response(response.body, response);
	changed.headers.set(SIGN_UP_TICKET_HEADER, ticket);
	const options = { ...cookieOptions(config), maxAge: SIGN_UP_TICKET_LIFETIME_SECONDS };
	changed.headers.append("set-cookie", serialize(ticketCookie(config), ticket, options));
	return changed;
}

/** True if the request carries the ticket of the account. */
export async function hasTicket(
	headers: Headers | undefined,
	userId: string,
	config: Pick<Config, "keys" | "publicUrl">,
): Promise<boolean> {
	const name = ticketCookie(config);
	const cookies = parseCookies(headers?.get("cookie") ?? "").filter((cookie) => cookie.name === name);
	const given = [headers?.get(SIGN_UP_TICKET_HEADER) ?? "", ...cookies.map(({ value }) => value)].slice(0, 4);
	for (const ticket of given.filter((text) => TICKET_SHAPE.test(text))) {
		const mac = Uint8Array.fromHex(ticket);
		if (await verifiesMac(config.keys.signUps, mac, encoder.encode(userId))) return true;
	}
	return false;
}
