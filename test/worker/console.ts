/** The lines that the Worker prints while a file of tests runs; none of them may identify a person or let anybody in. */
import { env } from "cloudflare:workers";
import { PASSWORD } from "../names";
import { sql } from "./database";

/** Every line that was printed since the file began. */
export const printed: string[] = [];

let isWatched = false;

/** Collects what is printed from now on, which is printed all the same. */
export function watchConsole(): void {
	printed.length = 0;
	// Files of tests share the console and this module.
	if (isWatched) return;
	isWatched = true;
	for (const method of ["debug", "log", "info", "warn", "error"] as const) {
		const print = console[method].bind(console);
		console[method] = (...parts: unknown[]) => {
			printed.push(parts.map(String).join(" "));
			print(...parts);
		};
	}
}

const ADDRESS = /[^\s@"'<>(:=]+(?:@|%40)[^\s@"'<>)]+\.[a-z]{2,}/;
/** An invite token has 120 characters; an id has 36, and dots end it. Error codes, in capitals, may be longer. */
const LONG = /\b(?![A-Z_]+\b)[A-Za-z0-9_-]{60,}/;
const WORD = /[A-Za-z0-9_-]{6,}/g;

/** Every secret that the Worker has issued: the tokens of sessions, and the codes and links in mails. */
async function issuedSecrets(): Promise<ReadonlySet<string>> {
	const tokens = await sql<{ token: string }>("select token from session");
	const [mailbox] = await sql("select 1 from sqlite_master where name = 'dev_mailbox'");
	const mails = mailbox === undefined ? [] : await sql<{ text: string }>("select text from dev_mailbox");
	const mailed = mails.flatMap(({ text }) => [
		...(text.match(/^\d{6}$/gm) ?? []),
		...[...text.matchAll(/\/(?:invite|reset-link)\?(?:t|token)=([\w-]+)/g)].map(([, secret = ""]) => secret),
	]);
	return new Set([...tokens.map(({ token }) => token), ...mailed]);
}

/** The text in a line. Its numbers are counts of rows and milliseconds. */
function textOf(line: string): string {
	try {
		const fields: unknown = JSON.parse(line);
		if (typeof fields !== "object" || fields === null) return line;
		return Object.values(fields)
			.filter((value) => typeof value === "string")
			.join("\n");
	} catch {
		return line;
	}
}

/** The lines that hold an address, a token, a code, a session or a key. */
export async function indiscretions(lines: readonly string[] = printed): Promise<string[]> {
	const issued = await issuedSecrets();
	const keys = Object.entries(env as unknown as Record<string, unknown>).flatMap(([name, value]) =>
		/SECRET|KEY/.test(name) && typeof value === "string" ? [value] : [],
	);
	return lines.filter((line) => {
		const text = textOf(line);
		return (
			ADDRESS.test(text) ||
			LONG.test(text) ||
			[PASSWORD, ...keys].some((secret) => text.includes(secret)) ||
			text.match(WORD)?.some((word) => issued.has(word))
		);
	});
}
