/** Muster for the loaders and actions of this request: a client with the visitor's session. */
import { env } from "cloudflare:workers";
import { createMusterClient, type MusterClient, type Result } from "muster/client";
import { createContext, data, type MiddlewareFunction, redirect } from "react-router";

interface Muster {
	client: MusterClient;
	/** Sends a POST to one of Better Auth's endpoints. `path` is relative to `/api/auth`. */
	postAuth: (path: string, body: object) => Promise<Response>;
}
export const musterContext = createContext<Muster>();

// #region visit
/** Keeps only Muster's cookies, the session and the bookmark. Muster does not need the front end's own cookies. */
function musterCookies(request: Request): string {
	const cookies = (request.headers.get("cookie") ?? "").split("; ");
	return cookies.filter((cookie) => /^(__Secure-)?(better-auth|muster)\./.test(cookie)).join("; ");
}

/** Muster takes the language of mails from the first header, and the address for its rate limits from the second. */
const VISITOR_HEADERS = ["accept-language", "cf-connecting-ip"];

export const musterMiddleware: MiddlewareFunction<Response> = async ({ request, context }, next) => {
	// Muster accepts every request of this server as its own, so a form of another site must be refused here.
	const isRead = ["GET", "HEAD"].includes(request.method);
	if (!isRead && request.headers.get("origin") !== new URL(request.url).origin) {
		throw data("This request came from another site.", { status: 403 });
	}
	const { origin } = new URL(env.MUSTER_URL);
	const cookie = musterCookies(request);
	const cookiesToSet: string[] = [];

	async function forward(url: string, { headers: given, ...init }: RequestInit): Promise<Response> {
		const headers = new Headers(given);
		for (const name of VISITOR_HEADERS) {
			const value = request.headers.get(name);
			if (value !== null) headers.set(name, value);
		}
		const response = await (env.MUSTER ?? globalThis).fetch(url, { ...init, headers });
		cookiesToSet.push(...response.headers.getSetCookie());
		return response;
	}

	context.set(musterContext, {
		client: createMusterClient({ url: origin, cookie, fetch: forward }),
		postAuth: (path, body) =>
			forward(`${origin}/api/auth${path}`, {
				method: "POST",
				headers: { "content-type": "application/json", origin, cookie },
				body: JSON.stringify(body),
			}),
	});
	const response = await next();
	// Muster's cookie names no domain, so it becomes a cookie of this host.
	for (const setCookie of cookiesToSet) response.headers.append("set-cookie", setCookie);
	return response;
};
// #endregion

/**
 * Returns the data of a call.
 *
 * @throws Response if the call is refused: a redirect to `/sign-in` if nobody is signed in, else an error page
 */
export function dataOrThrow<Data>(result: Result<Data>): Data {
	if (result.error === null) return result.data;
	const { code, message, status } = result.error;
	if (code === "UNAUTHORIZED") throw redirect("/sign-in");
	throw data(message, { status: status || 502 });
}
