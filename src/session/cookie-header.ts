/** The one parser of the `Cookie` header. No two rules about a request read its cookies differently. */

/** A cookie as the browser sent it. */
export interface SentCookie {
	readonly name: string;
	/** Neither decoded nor verified. */
	readonly value: string;
}

/** The cookies of a header, in its order. A name may occur more than once (RFC 6265, section 5.4). */
export function parseCookies(header: string): SentCookie[] {
	return header.split(";").flatMap((pair) => {
		const end = pair.indexOf("=");
		return end === -1 ? [] : [{ name: pair.slice(0, end).trim(), value: pair.slice(end + 1).trim() }];
	});
}

/** Writes cookies as a header. */
export function writeCookies(cookies: readonly SentCookie[]): string {
	return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
