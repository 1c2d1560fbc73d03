import { parse } from "hono/utils/cookie";
import type { Config } from "../config/config";
import { verifiedValue } from "../crypto/signed-value";
import type { Credential } from "../scope";
import { parseCookies, type SentCookie, writeCookies } from "./cookie-header";
import { sessionCookieNames } from "./cookies";

/** The sender of a request, as its headers show. */
export interface Sender {
	/** Null if the request carries no credential, or one whose signature does not verify. */
	readonly credential: Credential | null;
	/**
	 * The request carries a session cookie, genuine or not. A browser may have sent it for a page of another site, so its
	 * origin has to be checked.
	 */
	readonly usesCookie: boolean;
}

/** A scheme other than `Bearer` is for a server in front of this Worker, such as `Basic` for a staging site. */
const BEARER = /^bearer(?:\s|$)/i;
const BEARER_TOKEN = /^bearer\s+(\S+)$/i;

/** True if the request carries a bearer token, valid or not. Then its cookies do not count. */
export function hasBearer(headers: Headers): boolean {
	return BEARER.test(headers.get("authorization")?.trim() ?? "");
}

/** Reads the sender without the database. If there is a bearer token, cookies do not count. */
export async function readSender(
	headers: Headers,
	{ secret, publicUrl }: Pick<Config, "secret" | "publicUrl">,
): Promise<Sender> {
	if (hasBearer(headers)) {
		const bearer = BEARER_TOKEN.exec(headers.get("authorization")?.trim() ?? "")?.[1];
		return { credential: bearer === undefined ? null : await readBearer(bearer, secret), usesCookie: false };
	}
	const header = headers.get("cookie") ?? "";
	const names = sessionCookieNames({ publicUrl });
	return {
		credential: await readCookie(header, secret, publicUrl),
		usesCookie: parseCookies(header).some(({ name }) => name === names.session),
	};
}

/**
 * @param bearer a signed session token
 * @returns null if the signature does not verify
 */
export async function readBearer(bearer: string, secret: string): Promise<Credential | null> {
	const token = await verifiedToken(bearer, secret);
	return token === null ? null : { token, kind: "bearer", renewable: true };
}

/**
 * @param header a whole `Cookie` header
 * @returns null if it holds no session whose signature verifies
 */
export async function readCookie(header: string, secret: string, publicUrl: string): Promise<Credential | null> {
	const names = sessionCookieNames({ publicUrl });
	const cookies = parseCookies(header);
	const genuine = await findGenuine(cookies, names.session, secret);
	if (genuine === null) return null;
	return { token: genuine.token, kind: "cookie", renewable: !cookies.some(({ name }) => name === names.dontRemember) };
}

/** The header with no session cookie but the genuine one, for a reader that takes the first or the last of a name. */
export async function withGenuineSession(header: string, secret: string, publicUrl: string): Promise<string> {
	const { session } = sessionCookieNames({ publicUrl });
	const cookies = parseCookies(header);
	const genuine = await findGenuine(cookies, session, secret);
	return writeCookies(cookies.filter((cookie) => cookie.name !== session || cookie === genuine?.cookie));
}

/** The most session cookies whose signature is verified. Another application of the site may set some of that name too. */
const MAX_SESSION_COOKIES = 10;

/** The first cookie of that name whose signature verifies, wherever it stands in the header. */
async function findGenuine(
	cookies: readonly SentCookie[],
	session: string,
	secret: string,
): Promise<{ cookie: SentCookie; token: string } | null> {
	for (const cookie of cookies.filter(({ name }) => name === session).slice(0, MAX_SESSION_COOKIES)) {
		const token = await verifiedToken(cookie.value, secret);
		if (token !== null) return { cookie, token };
	}
	return null;
}

/** The session token in a signed value; null if the signature does not verify. */
async function verifiedToken(signed: string, secret: string): Promise<string | null> {
	if (signed.includes(";")) return null;
	// A bearer is encoded as the value of a cookie is.
	const { token: decoded } = parse(`token=${signed}`, "token");
	return decoded === undefined ? null : verifiedValue(decoded, secret);
}
