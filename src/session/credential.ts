import { parse } from "hono/utils/cookie";
import type { Config } from "../config/config";
import { verifiedValue } from "../crypto/signed-value";
import type { Credential } from "../scope";
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

/** Reads the sender without the database. If there is an `Authorization` header, cookies do not count. */
export async function readSender(
	headers: Headers,
	{ secret, publicUrl }: Pick<Config, "secret" | "publicUrl">,
): Promise<Sender> {
	const authorization = headers.get("authorization");
	if (authorization !== null) {
		const bearer = /^bearer\s+(\S+)$/i.exec(authorization.trim())?.[1];
		return { credential: bearer === undefined ? null : await readBearer(bearer, secret), usesCookie: false };
	}
	const cookie = headers.get("cookie") ?? "";
	return {
		credential: await readCookie(cookie, secret, publicUrl),
		// The name may also be the end of a longer one: then the origin is checked although it need not be.
		usesCookie: cookie.includes(`${sessionCookieNames({ publicUrl }).session}=`),
	};
}

/**
 * @param bearer a signed session token
 * @returns null if the signature does not verify
 */
export async function readBearer(bearer: string, secret: string): Promise<Credential | null> {
	// A bearer is encoded as the value of a cookie is.
	const { bearer: signed } = parse(`bearer=${bearer}`, "bearer");
	const token = signed === undefined ? null : await verifiedValue(signed, secret);
	return token !== null ? { token, kind: "bearer", renewable: true } : null;
}

/**
 * @param cookie a whole `Cookie` header
 * @returns null if it holds no session, or the signature does not verify
 */
export async function readCookie(cookie: string, secret: string, publicUrl: string): Promise<Credential | null> {
	const names = sessionCookieNames({ publicUrl });
	const signed = parse(cookie, names.session)[names.session];
	const token = signed === undefined ? null : await verifiedValue(signed, secret);
	if (token === null) return null;
	return { token, kind: "cookie", renewable: !cookie.includes(`${names.dontRemember}=`) };
}
