/** The parts of a response that a client sees. Values that every server makes up for itself are reduced to their kind. */

/** One line for each thing to see: `status`, `code`, `cookies`, `body.user.name`. */
export type Observation = ReadonlyMap<string, string>;

const ABSENT = "none";

export function observe(status: number, headers: Headers, body: unknown): Observation {
	const seen = new Map([["status", String(status)]]);
	const isRefusal = status >= 400;
	if (isRefusal) seen.set("code", codeOf(body));
	for (const [name, change] of headers.getSetCookie().map(cookieChange)) seen.set(`cookie ${name}`, change);
	if (headers.has("set-auth-token")) seen.set("set-auth-token", "set");
	const location = headers.get("location");
	if (location !== null) seen.set("location", urlShape(location));
	if (!isRefusal) for (const [path, value] of leavesOf("body", body)) seen.set(path, value);
	return seen;
}

function codeOf(body: unknown): string {
	const code = typeof body === "object" && body !== null && "code" in body ? body.code : undefined;
	return typeof code === "string" ? code : ABSENT;
}

function cookieChange(line: string): [name: string, change: "set" | "removed"] {
	const { name, isRemoved } = readSetCookie(line);
	return [name, isRemoved ? "removed" : "set"];
}

/** The parts of a `Set-Cookie` header that matter to a browser in these scenarios. */
export function readSetCookie(line: string): { name: string; value: string; isRemoved: boolean } {
	const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
	return { name, value, isRemoved: value === "" || /max-age=0(;|$)/i.test(line) };
}

/** The paths to all values in a JSON document, with each value's shape. */
function leavesOf(path: string, value: unknown): [string, string][] {
	if (typeof value !== "object" || value === null) return [[path, shapeOf(path, value)]];
	const entries = Object.entries(value);
	if (entries.length === 0) return [[path, Array.isArray(value) ? "[]" : "{}"]];
	return entries.flatMap(([name, child]) =>
		leavesOf(Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`, child),
	);
}

const MADE_UP = /\.(?:id|token|accountId|userId|organizationId|activeOrganizationId|inviterId)$/;
const TIME = /At$/;

function shapeOf(path: string, value: unknown): string {
	if (typeof value !== "string" || value === "") return JSON.stringify(value) ?? ABSENT;
	if (MADE_UP.test(path)) return "id";
	if (TIME.test(path) && !Number.isNaN(Date.parse(value))) return "time";
	if (path.endsWith(".message")) return "text";
	return /^https?:/.test(value) ? urlShape(value) : JSON.stringify(value);
}

/** A URL without the values in its query and without a token in its path. */
function urlShape(text: string): string {
	const url = URL.parse(text, "http://this-server");
	if (url === null) return JSON.stringify(text);
	const path = url.pathname.replace(/\/[A-Za-z0-9]{20,}/g, "/:token");
	const error = url.searchParams.get("error");
	const names = [...url.searchParams.keys()].map((name) => (name === "error" ? `error=${error}` : name)).sort();
	return url.origin + path + (names.length > 0 ? `?${names.join("&")}` : "");
}

/**
 * The differences of two observations, one line each: `body.logo: "" -> null`. A line without a name is about status and
 * error code: `200 -> 400 VALIDATION_ERROR`. If these differ, of the rest only what Muster does beyond the rival counts.
 */
export function differencesOf(rival: Observation, muster: Observation): string[] {
	const names = [...new Set([...rival.keys(), ...muster.keys()])].sort();
	const isOneEmpty = rival.has("body") !== muster.has("body");
	const valueIn = (seen: Observation, name: string) =>
		seen.get(name) ?? (name === "body" && isBodySeen(seen) ? "content" : ABSENT);
	const lines = names
		.filter((name) => !["status", "code"].includes(name) && !(isOneEmpty && /^body[.[]/.test(name)))
		.filter((name) => valueIn(rival, name) !== valueIn(muster, name))
		.map((name) => ({ name, line: `${name}: ${valueIn(rival, name)} -> ${valueIn(muster, name)}` }));
	const [from, to] = [answerOf(rival), answerOf(muster)];
	if (from === to) return lines.map(({ line }) => line);
	const beyond = lines.filter(({ name }) => muster.has(name) && !name.startsWith("body"));
	return [`${from} -> ${to}`, ...beyond.map(({ line }) => line)];
}

const answerOf = (seen: Observation) => [seen.get("status"), seen.get("code") ?? []].flat().join(" ");

const isBodySeen = (seen: Observation) => [...seen.keys()].some((name) => /^body[.[]/.test(name));
