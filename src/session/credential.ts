import { parseSigned } from "hono/utils/cookie";
import type { Credential } from "../scope";

/** Better Auth's cookie names; behind https with the prefix that browsers tie to it. */
export function cookieNames(publicUrl: string): { session: string; dontRemember: string } {
	const prefix = publicUrl.startsWith("https:") ? "__Secure-" : "";
	return { session: `${prefix}better-auth.session_token`, dontRemember: `${prefix}better-auth.dont_remember` };
}

/** Whether a request carries a session cookie, genuine or not: then a browser may have sent it unasked. */
export function usesCookie(headers: Headers, publicUrl: string): boolean {
	if (headers.has("authorization")) return false;
	return (headers.get("cookie") ?? "").includes(`${cookieNames(publicUrl).session}=`);
}

/**
 * Reads who is asking, without the database. `Authorization` wins: where it is present, cookies do not count.
 *
 * @returns null where nobody is, or the signature does not verify
 */
export async function readCredential(headers: Headers, secret: string, publicUrl: string): Promise<Credential | null> {
	const authorization = headers.get("authorization");
	if (authorization !== null) {
		const bearer = /^bearer\s+(\S+)$/i.exec(authorization.trim())?.[1];
		return bearer === undefined ? null : readBearer(bearer, secret);
	}
	const cookie = headers.get("cookie");
	return cookie === null ? null : readCookie(cookie, secret, publicUrl);
}

/** @returns null where the signature does not verify */
export async function readBearer(bearer: string, secret: string): Promise<Credential | null> {
	const token = (await parseSigned(`bearer=${bearer}`, secret, "bearer")).bearer;
	return token ? { token, kind: "bearer", renewable: true } : null;
}

/**
 * @param cookie a whole `Cookie` header
 * @returns null where no session is in it, or the signature does not verify
 */
export async function readCookie(cookie: string, secret: string, publicUrl: string): Promise<Credential | null> {
	const names = cookieNames(publicUrl);
	const token = (await parseSigned(cookie, secret, names.session))[names.session];
	if (!token) return null;
	return { token, kind: "cookie", renewable: !cookie.includes(`${names.dontRemember}=`) };
}
