/** Sends requests to Muster: credentials, bookmark, retries. */
import type { CallOptions, ClientCode, Refusal, Result } from "./types.js";

const MAX_TRIES = 3;
/** The longest `Retry-After` that the client waits for (seconds). */
const MAX_WAIT_SECONDS = 5;

const BOOKMARK = "x-d1-bookmark";

/** The options of `createMusterClient`. */
export interface MusterClientOptions {
	/** Muster's address, for example `https://teams.example.com`. Only its origin is used. */
	url: string;
	/**
	 * For programs without cookies: the token from the `set-auth-token` header of a sign-in, or a function that returns
	 * it. The client calls the function before each request; null sends the request without a token.
	 */
	bearer?: string | (() => string | null | Promise<string | null>) | undefined;
	/**
	 * For servers: the `Cookie` header of the request that the server is handling. The client sends it with Muster's own
	 * origin, so Muster's origin check passes. Your server must check that the request came from one of its own pages.
	 */
	cookie?: string | null | undefined;
	/** Sends the requests instead of the global `fetch`, for example the `fetch` of a service binding. */
	fetch?: (url: string, init: FetchInit) => Promise<Response>;
}

/** The fields of `RequestInit` that the client sets. */
export interface FetchInit {
	method: "GET" | "POST";
	headers: Record<string, string>;
	body?: string;
	signal?: AbortSignal;
	credentials?: "include";
}

export type Send = <Data, Code extends string>(
	method: "GET" | "POST",
	path: string,
	input: object | undefined,
	options: CallOptions | undefined,
) => Promise<Result<Data, Code>>;

/**
 * Returns the function that sends requests to one Muster for one user.
 *
 * @throws TypeError if `url` is not a URL
 */
export function connect({ url, bearer, cookie, fetch = globalFetch }: MusterClientOptions): Send {
	const { origin } = new URL(url);
	// A browser holds both the session and the bookmark in cookies.
	const usesBrowserCookies = bearer === undefined && cookie === undefined;
	let bookmark = "";

	async function headersFor(method: "GET" | "POST"): Promise<Record<string, string>> {
		const token = typeof bearer === "function" ? await bearer() : bearer;
		return {
			...(method === "POST" && { "content-type": "application/json" }),
			...(token && { authorization: `Bearer ${token}` }),
			...(cookie && { cookie, origin }),
			...(bookmark && { [BOOKMARK]: bookmark }),
		};
	}

	/**
	 * Bookmarks sort by time, so a response that arrives late does not replace a newer bookmark. An empty one clears the
	 * bookmark.
	 */
	function keepBookmark(received: string | null): void {
		if (usesBrowserCookies || received === null) return;
		if (received === "" || received > bookmark) bookmark = received;
	}

	async function sendOnce<Data, Code extends string>(
		method: "GET" | "POST",
		path: string,
		input: object | undefined,
		signal: AbortSignal | undefined,
	): Promise<Result<Data, Code>> {
		const headers = await headersFor(method);
		let status = 0;
		try {
			const response = await fetch(origin + path + (method === "GET" ? queryString(input) : ""), {
				method,
				headers,
				...(method === "POST" && { body: JSON.stringify(input ?? {}) }),
				...(signal && { signal }),
				...(usesBrowserCookies && supportsCredentials() && { credentials: "include" }),
			});
			({ status } = response);
			keepBookmark(response.headers.get(BOOKMARK));
			const body: unknown = await response.json();
			if (response.ok) return { data: body as Data, error: null };
			if (isRefusal<Code>(body)) return refused({ ...body, status, ...retryAfter(response.headers) });
			return unreachable(status);
		} catch {
			return signal?.aborted ? aborted() : unreachable(status);
		}
	}

	return async function send<Data, Code extends string>(
		method: "GET" | "POST",
		path: string,
		input: object | undefined,
		{ signal }: CallOptions = {},
	) {
		for (let tries = 1; ; tries += 1) {
			const result = await sendOnce<Data, Code>(method, path, input, signal);
			const waitSeconds = result.error === null ? undefined : secondsBeforeRetry(method, result.error);
			if (waitSeconds === undefined || tries === MAX_TRIES) return result;
			if (!(await pause(waitSeconds, signal))) return aborted();
		}
	};
}

/** Reads the global at each call, so that a later replacement of it takes effect. */
const globalFetch = (url: string, init: FetchInit) => globalThis.fetch(url, init);

/** Some server runtimes have no cookie store, and their `fetch` throws if `credentials` is set. */
const supportsCredentials = () => "credentials" in Request.prototype;

function queryString(input: object = {}): string {
	const given = Object.entries(input).filter(([, value]) => value !== undefined);
	return given.length === 0 ? "" : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

function isRefusal<Code extends string>(body: unknown): body is Refusal<Code> {
	return typeof body === "object" && body !== null && "code" in body && "message" in body;
}

function retryAfter(headers: Headers): { retryAfterSeconds?: number } {
	const value = headers.get("retry-after") ?? "";
	return /^\d+$/.test(value) ? { retryAfterSeconds: Number(value) } : {};
}

/**
 * The time to wait before a retry (seconds); undefined if the request must not be retried. Reads can always be retried.
 * A write is retried only if it certainly changed nothing: a rate limit guarantees that, an outage does not.
 */
function secondsBeforeRetry(method: "GET" | "POST", { status, retryAfterSeconds }: Refusal): number | undefined {
	const retryable = status === 429 || (status === 503 && method === "GET");
	if (!retryable || retryAfterSeconds === undefined || retryAfterSeconds > MAX_WAIT_SECONDS) return undefined;
	return retryAfterSeconds;
}

/** Waits. Returns false if the signal ended the wait. */
function pause(seconds: number, signal: AbortSignal | undefined): Promise<boolean> {
	return new Promise((resolve) => {
		if (signal?.aborted) return resolve(false);
		const end = () => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", end);
			resolve(!signal?.aborted);
		};
		const timer = setTimeout(end, seconds * 1_000);
		signal?.addEventListener("abort", end);
	});
}

function refused<Code extends string>(error: Refusal<Code>): { data: null; error: Refusal<Code> } {
	return { data: null, error };
}

function refusedByClient<Code extends string>(code: ClientCode, message: string, status: number) {
	return refused({ code, message, status } as unknown as Refusal<Code>);
}

const unreachable = <Code extends string>(status: number) =>
	refusedByClient<Code>("UNREACHABLE", "Muster cannot be reached.", status);
const aborted = <Code extends string>() =>
	refusedByClient<Code>("ABORTED", "The request was aborted before its response arrived.", 0);
