/** Names and attributes of the cookies that the Worker sets. */
import type { Config } from "../config/config";

type PublicUrl = Pick<Config, "publicUrl">;

function isHttps({ publicUrl }: PublicUrl): boolean {
	return publicUrl.startsWith("https:");
}

/**
 * The full name of a cookie. Over https it gets the prefix `__Secure-`: browsers then refuse a cookie of that name that
 * was set without https (RFC 6265bis, section 4.1.3.1).
 */
export function cookieName(config: PublicUrl, name: string): string {
	return `${isHttps(config) ? "__Secure-" : ""}${name}`;
}

/** Better Auth's cookies: the signed session token, and a mark that the session ends with the browser. */
export function sessionCookieNames(config: PublicUrl): { session: string; dontRemember: string } {
	return {
		session: cookieName(config, "better-auth.session_token"),
		dontRemember: cookieName(config, "better-auth.dont_remember"),
	};
}

/** The attributes of every cookie of ours: no script reads it, and no form of another site sends it. */
export function cookieOptions(config: PublicUrl) {
	return { path: "/", httpOnly: true, sameSite: "Lax", secure: isHttps(config) } as const;
}
