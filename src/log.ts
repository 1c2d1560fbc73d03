import { CODE_DIGITS } from "./rules/limits";

/** One line of JSON an event, so that every field can be searched for. Never an address, a token, a code or a cookie. */
export interface LogLine {
	event: string;
	[field: string]: string | number | boolean | null | undefined;
}

export function log(line: LogLine): void {
	console.log(JSON.stringify(line));
}

const ADDRESS = /[^\s@"'<>(]+(?:@|%40)[^\s@"'<>)]+/gi;
/** Random text: long, and not in small letters only, as the names of tables and errors are. */
const LONG_SECRET = /(?=[a-z_-]*[A-Z0-9])[A-Za-z0-9_-]{24,}/g;
const CODE = new RegExp(`(?<!\\d)\\d{${CODE_DIGITS}}(?!\\d)`, "g");

/** An error for the log, with what led to it; anything that looks like an address or a secret is left out. */
export function describeError(error: unknown): string {
	const parts: string[] = [];
	for (let current = error; current !== undefined && parts.length < 4; ) {
		parts.push(current instanceof Error ? `${current.name}: ${current.message}` : String(current));
		current = current instanceof Error ? current.cause : undefined;
	}
	// Drizzle's errors end in the values of the query that failed.
	const told = parts.map((part) => part.split("\nparams:")[0] ?? "");
	return told
		.join(" <- ")
		.replace(ADDRESS, "[address]")
		.replace(LONG_SECRET, "[redacted]")
		.replace(CODE, "[code]")
		.slice(0, 1_000);
}
