/** How requests go out and what comes of them: credentials, bookmark, retries. */
import type { CallOptions, ClientCode, Refusal, Result } from "./types.js";

/** How often a call is tried, and how long it waits before it is tried again (seconds). */
const MOST_TRIES = 3;
const LONGEST_WAIT_SECONDS = 5;

const BOOKMARK = "x-d1-bookmark";

export interface ConnectionOptions {
	/** Where Muster is: `https://teams.example.com`. */
	url: string;
	/** The value of the `set-auth-token` header of a sign-in, or what gives it: asked before each request. */
	bearer?: string | (() => string | null | Promise<string | null>) | undefined;
	/**
	 * On a server: the `Cookie` header of the request that is being answered. It is sent as coming from Muster's own
	 * origin; that the request came from a page of yours is for your server to make sure of.
	 */
	cookie?: string | null | undefined;
	/** What carries requests, where that is not the global `fetch`: a service binding's. */
	fetch?: (url: string, init: RequestOptions) => Promise<Response>;
}

/** What the client asks of a `fetch`. */
export interface RequestOptions {
	method: "GET" | "POST";
	headers: Record<string, string>;
	body?: string;
	signal?: AbortSignal;
	credentials?: "include";
}

export type Send = <Answer, Code extends string>(
	method: "GET" | "POST",
	path: string,
	input: object | undefined,
	options: CallOptions | undefined,
) => Promise<Result<Answer, Code>>;

/** The way to one Muster, as one person. */
export function connect({ url, bearer, cookie, fetch = globalFetch }: ConnectionOptions): Send {
	const { origin } = new URL(url);
	// Without a credential of its own the client leaves it to the browser to have one, and to keep the bookmark.
	const leftToBrowser = bearer === undefined && cookie === undefined;
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

	/** Bookmarks sort by time: an answer that comes late does not turn it back. An empty one ends it. */
	function keepBookmark(answered: string | null): void {
		if (leftToBrowser || answered === null) return;
		if (answered === "" || answered > bookmark) bookmark = answered;
	}

	async function sendOnce<Answer, Code extends string>(
		method: "GET" | "POST",
		path: string,
		input: object | undefined,
		signal: AbortSignal | undefined,
	): Promise<Result<Answer, Code>> {
		const headers = await headersFor(method);
		let status = 0;
		try {
			const response = await fetch(origin + path + (method === "GET" ? queryOf(input) : ""), {
				method,
				headers,
				...(method === "POST" && { body: JSON.stringify(input ?? {}) }),
				...(signal && { signal }),
				...(leftToBrowser && canInclude() && { credentials: "include" }),
			});
			({ status } = response);
			keepBookmark(response.headers.get(BOOKMARK));
			const body: unknown = await response.json();
			if (response.ok) return { data: body as Answer, error: null };
			if (isRefusal<Code>(body)) return refused({ ...body, status, ...retryAfter(response.headers) });
			return unreachable(status);
		} catch {
			return signal?.aborted ? aborted() : unreachable(status);
		}
	}

	return async function send<Answer, Code extends string>(
		method: "GET" | "POST",
		path: string,
		input: object | undefined,
		{ signal }: CallOptions = {},
	) {
		for (let tries = 1; ; tries += 1) {
			const result = await sendOnce<Answer, Code>(method, path, input, signal);
			const wait = result.error === null ? undefined : waitBefore(method, result.error);
			if (wait === undefined || tries === MOST_TRIES) return result;
			if (!(await pause(wait, signal))) return aborted();
		}
	};
}

/** Looked up at each call, so that what replaces it later is used. */
const globalFetch = (url: string, init: RequestOptions) => globalThis.fetch(url, init);

/** Some runtimes on servers have no cookies to include, and throw where they are asked to. */
const canInclude = () => "credentials" in Request.prototype;

function queryOf(input: object = {}): string {
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
 * How long to wait before trying again (seconds); undefined where that makes no sense. A read may always be repeated.
 * A write only where it is certain that nothing was done, which a limit says, and an outage does not.
 */
function waitBefore(method: "GET" | "POST", { status, retryAfterSeconds }: Refusal): number | undefined {
	const repeatable = status === 429 || (status === 503 && method === "GET");
	if (!repeatable || retryAfterSeconds === undefined || retryAfterSeconds > LONGEST_WAIT_SECONDS) return undefined;
	return retryAfterSeconds;
}

/** Waits; false where the signal ended it. */
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

function own<Code extends string>(code: ClientCode, message: string, status: number) {
	return refused({ code, message, status } as unknown as Refusal<Code>);
}

const unreachable = <Code extends string>(status: number) =>
	own<Code>("UNREACHABLE", "Muster cannot be reached.", status);
const aborted = <Code extends string>() => own<Code>("ABORTED", "The request was ended before its answer came.", 0);
