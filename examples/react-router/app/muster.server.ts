/** Muster as the visitor of this request meets it: their session goes there, and what becomes of it comes back. */
import { env } from "cloudflare:workers";
import { createMusterClient, type MusterClient, type Result } from "muster/client";
import { createContext, data, type MiddlewareFunction, redirect } from "react-router";

interface Visit {
	muster: MusterClient;
	/** A POST to one of Better Auth's endpoints, below `/api/auth`. */
	auth: (path: string, body: object) => Promise<Response>;
}
export const visit = createContext<Visit>();

// #region visit
/** Of the visitor's cookies Muster's: the session, and how far it has read. No other service needs to see ours. */
function musterCookies(request: Request): string {
	const cookies = (request.headers.get("cookie") ?? "").split("; ");
	return cookies.filter((cookie) => /^(__Secure-)?(better-auth|muster)\./.test(cookie)).join("; ");
}

/** Which language mails speak, and whose sign-ins are counted together. */
const ABOUT_THE_VISITOR = ["accept-language", "cf-connecting-ip"];

export const meetMuster: MiddlewareFunction<Response> = async ({ request, context }, next) => {
	// A browser sends the cookie whoever made the form, and from here on it counts as sent by a page of ours.
	const isRead = ["GET", "HEAD"].includes(request.method);
	if (!isRead && request.headers.get("origin") !== new URL(request.url).origin) {
		throw data("This came from another site.", { status: 403 });
	}
	const { origin } = new URL(env.MUSTER_URL);
	const cookie = musterCookies(request);
	const cookiesToSet: string[] = [];

	async function carry(url: string, { headers, ...init }: RequestInit): Promise<Response> {
		const carried = new Headers(headers);
		for (const name of ABOUT_THE_VISITOR) {
			const value = request.headers.get(name);
			if (value !== null) carried.set(name, value);
		}
		const answer = await (env.MUSTER ?? globalThis).fetch(url, { ...init, headers: carried });
		cookiesToSet.push(...answer.headers.getSetCookie());
		return answer;
	}

	context.set(visit, {
		muster: createMusterClient({ url: origin, cookie, fetch: carry }),
		auth: (path, body) =>
			carry(`${origin}/api/auth${path}`, {
				method: "POST",
				headers: { "content-type": "application/json", origin, cookie },
				body: JSON.stringify(body),
			}),
	});
	const response = await next();
	// The cookie names no domain, so it becomes one of this site.
	for (const set of cookiesToSet) response.headers.append("set-cookie", set);
	return response;
};
// #endregion

/** What was asked for; a refusal ends the page, and leads those who are signed out to sign in. */
export function need<Answer>({ data: answer, error }: Result<Answer>): Answer {
	if (error === null) return answer;
	if (error.code === "UNAUTHORIZED") throw redirect("/sign-in");
	throw data(error.message, { status: error.status || 502 });
}
