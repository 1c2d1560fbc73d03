/** The parts of a browser that pages need: forms, redirects and cookies. */
import { exports } from "cloudflare:workers";
import { ORIGIN } from "../client";

export interface Seen {
	status: number;
	text: string;
	headers: Headers;
	/** The target of a redirect. */
	location: string | null;
	/** The cookies that the answer sets, as `name=value`. */
	cookies: string[];
}

async function see(path: string, init: RequestInit & { headers: Headers }): Promise<Seen> {
	const response = await exports.default.fetch(`${ORIGIN}${path}`, { ...init, redirect: "manual" });
	return {
		status: response.status,
		text: await response.text(),
		headers: response.headers,
		location: response.headers.get("location"),
		cookies: response.headers.getSetCookie().map((line) => line.split(";")[0] ?? ""),
	};
}

export function open(path: string, { cookie, ...headers }: Record<string, string> = {}, method = "GET"): Promise<Seen> {
	return see(path, { method, headers: new Headers({ ...headers, ...(cookie ? { cookie } : {}) }) });
}

export function submit(
	path: string,
	fields: Record<string, string>,
	headers: Record<string, string> = {},
): Promise<Seen> {
	const sent = new Headers({ "content-type": "application/x-www-form-urlencoded", origin: ORIGIN, ...headers });
	return see(path, { method: "POST", headers: sent, body: new URLSearchParams(fields).toString() });
}

/** Follows redirects with a browser's cookies. Returns the paths, and the status and text of the last one. */
export async function follow(path: string, cookie = ""): Promise<{ way: string[]; status: number; text: string }> {
	const jar = new Map(
		cookie
			.split("; ")
			.filter(Boolean)
			.map((pair) => pair.split(/=(.*)/s) as [string, string]),
	);
	const way = [path];
	for (;;) {
		const seen = await open(way.at(-1) ?? "", {
			cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
		});
		for (const pair of seen.cookies) {
			const [name = "", value = ""] = pair.split(/=(.*)/s);
			jar.set(name, value);
		}
		if (seen.location === null || way.length > 10) return { way, status: seen.status, text: seen.text };
		way.push(seen.location);
	}
}
