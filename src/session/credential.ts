import { parse } from "hono/utils/cookie";
import type { Config } from "../config/config";
import { signedValue, verifiedValue } from "../crypto/signed-value";
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

/**
 * The secrets that may have signed a session's token: the current one, then the previous one. After a change of the secret
 * sessions go on. A cookie is signed anew when its session is renewed. A bearer token is not, so its client has to sign in
 * again before the previous secret is deleted.
 */
export type Secrets = Pick<Config, "secret" | "previousSecret">;

/** A scheme other than `Bearer` is for a server in front of this Worker, such as `Basic` for a staging site. */
const BEARER = /^bearer(?:\s|$)/i;
const BEARER_TOKEN = /^bearer\s+(\S+)$/i;

/** True if the request carries a bearer token, valid or not. Then its cookies do not count. */
export function hasBearer(headers: Headers): boolean {
	return BEARER.test(headers.get("authorization")?.trim() ?? "");
}

/** Reads the sender without the database. If there is a bearer token, cookies do not count. */
export async function readSender(headers: Headers, config: Secrets & Pick<Config, "publicUrl">): Promise<Sender> {
	if (hasBearer(headers)) {
		const bearer = BEARER_TOKEN.exec(headers.get("authorization")?.trim() ?? "")?.[1];
		return { credential: bearer === undefined ? null : await readBearer(bearer, config), usesCookie: false };
	}
	const header = headers.get("cookie") ?? "";
	const names = sessionCookieNames(config);
	return {
		credential: await readCookie(header, config, config.publicUrl),
		usesCookie: parseCookies(header).some(({ name }) => name === names.session),
	};
}

/**
 * @param bearer a signed session token
 * @returns null if the signature does not verify
 */
export async function readBearer(bearer: string, secrets: Secrets): Promise<Credential | null> {
	const token = await verifiedToken(bearer, secrets);
	return token === null ? null : { token, kind: "bearer", renewable: true };
}

/**
 * @param header a whole `Cookie` header
 * @returns null if it holds no session whose signature verifies
 */
export async function readCookie(header: string, secrets: Secrets, publicUrl: string): Promise<Credential | null> {
	const names = sessionCookieNames({ publicUrl });
	const cookies = parseCookies(header);
	const genuine = await findGenuine(cookies, names.session, secrets);
	if (genuine === null) return null;
	return { token: genuine.token, kind: "cookie", renewable: !cookies.some(({ name }) => name === names.dontRemember) };
}

/**
 * The header with no session cookie but the genuine one, for Better Auth, which takes the first or the last of a name and
 * knows the current secret only: what the previous secret has signed is signed anew.
 */
export async function withGenuineSession(header: string, secrets: Secrets, publicUrl: string): Promise<string> {
	const { session, dontRemember } = sessionCookieNames({ publicUrl });
	const cookies = parseCookies(header);
	const genuine = await findGenuine(cookies, session, secrets);
	const kept = cookies.filter((cookie) => cookie.name !== session || cookie === genuine?.cookie);
	const resigned = kept.map(async ({ name, value }) => ({
		name,
		value: name === session || name === dontRemember ? await signedAnew(value, secrets) : value,
	}));
	return writeCookies(await Promise.all(resigned));
}

/** A signed value with the signature of the current secret, if the previous one has signed it; else the value as it is. */
export async function signedAnew(signed: string, { secret, previousSecret }: Secrets): Promise<string> {
	if (previousSecret === undefined) return signed;
	const token = await verifiedToken(signed, { secret: previousSecret, previousSecret: undefined });
	return token === null ? signed : encodeURIComponent(await signedValue(token, secret));
}

/** The most session cookies whose signature is verified. Another application of the site may set some of that name too. */
const MAX_SESSION_COOKIES = 10;

/** The first cookie of that name whose signature verifies, wherever it stands in the header. */
async function findGenuine(
	cookies: readonly SentCookie[],
	session: string,
	secrets: Secrets,
): Promise<{ cookie: SentCookie; token: string } | null> {
	for (const cookie of cookies.filter(({ name }) => name === session).slice(0, MAX_SESSION_COOKIES)) {
		const token = await verifiedToken(cookie.value, secrets);
		if (token !== null) return { cookie, token };
	}
	return null;
}

/** The session token in a signed value; null if the signature does not verify. */
async function verifiedToken(signed: string, { secret, previousSecret }: Secrets): Promise<string | null> {
	if (signed.includes(";")) return null;
	// A bearer is encoded as the value of a cookie is.
	const { token: decoded } = parse(`token=${signed}`, "token");
	if (decoded === undefined) return null;
	const current = await verifiedValue(decoded, secret);
	return current ?? (previousSecret === undefined ? null : verifiedValue(decoded, previousSecret));
}
