/** Reads the requests below `/api/auth` that go on to Better Auth. */
import type { Context } from "hono";
import type { Environment } from "../http/environment";
import { normaliseAddress } from "../rules/email-address";
import { asciiDigits } from "../rules/fold";
import { hasBearer } from "../session/credential";

/** A request to an endpoint of Better Auth. */
export interface AuthCall {
	/** The endpoint's path below `/api/auth`, without the query. */
	readonly path: string;
	readonly method: string;
	/** The whole URL, with the query. */
	readonly url: string;
	readonly headers: Headers;
	/** A JSON object whose `email` and `otp` are normalised, or any other body as it came; undefined if there is none. */
	readonly body: Readonly<Record<string, unknown>> | string | undefined;
}

/** The path of a request below `/api/auth`. */
export function pathBelow({ req }: Context<Environment>): string {
	return req.path.replace(/^\/api\/auth/, "");
}

/** The request that a client sent, with the headers that Better Auth may see and a normalised address. */
export async function readAuthCall(c: Context<Environment>): Promise<AuthCall> {
	const { req } = c;
	const call = { path: pathBelow(c), method: req.method, url: req.url, headers: headersOf(req.raw) };
	if (req.method !== "POST") return { ...call, body: undefined };
	// The body is written again, and may get shorter.
	call.headers.delete("content-length");
	const text = await req.text();
	return { ...call, body: text === "" ? undefined : bodyOf(text) };
}

function headersOf(request: Request): Headers {
	const headers = new Headers(request.headers);
	// If the bearer token is not valid, Better Auth would fall back on the cookie.
	if (hasBearer(headers)) headers.delete("cookie");
	// Better Auth takes a request with any Sec-Fetch header for a browser's, and then requires an Origin. Node's fetch sends
	// Sec-Fetch-Mode alone, which no browser does: such a request comes from a server, not from a page of another site.
	if (!headers.has("origin") && !headers.has("sec-fetch-site")) headers.delete("sec-fetch-mode");
	return headers;
}

function bodyOf(text: string): AuthCall["body"] {
	const given = parseObject(text);
	if (given === null) return text;
	const { email, otp } = given;
	return {
		...given,
		...(typeof email === "string" ? { email: normaliseAddress(email) } : {}),
		...(typeof otp === "string" ? { otp: asciiDigits(otp) } : {}),
	};
}

/** @returns null if the text is not a JSON object */
export function parseObject(text: string): Record<string, unknown> | null {
	try {
		const parsed: unknown = JSON.parse(text);
		return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : null;
	} catch {
		return null;
	}
}
