import { CODE_DIGITS } from "./rules/limits";
import { type LogEvent, levelOf } from "./rules/log-events";

/**
 * One event, logged as one line of JSON, so that every field can be searched. It must not contain an address, a token, a
 * code or a cookie.
 */
export interface LogLine {
	event: LogEvent;
	[field: string]: string | number | boolean | null | undefined;
}

/** Logs a line at the level of its event. */
export function log(line: LogLine): void {
	const text = JSON.stringify(line);
	if (levelOf(line.event) === "error") console.error(text);
	else console.log(text);
}

/** The part of one message that is described (characters). Anything longer came from a caller. */
const MAX_MESSAGE_LENGTH = 2_000;
const MAX_DESCRIPTION_LENGTH = 1_000;

// A match of the first two begins where a word begins, so that a long word is read once and not once for each character.
const ADDRESS = /(?<![^\s@"'<>(])[^\s@"'<>(]+(?:@|%40)[^\s@"'<>)]+/gi;
/** Matches random text: long, and not only lower case, unlike the names of tables and errors. */
const LONG_SECRET = /(?<![A-Za-z0-9_-])(?=[a-z_-]*[A-Z0-9])[A-Za-z0-9_-]{24,}/g;
const CODE = new RegExp(`(?<!\\d)\\d{${CODE_DIGITS}}(?!\\d)`, "g");

/** Describes an error and its causes for the log. Anything that looks like an address or a secret is replaced. */
export function describeError(error: unknown): string {
	const parts: string[] = [];
	for (let current = error; current !== undefined && parts.length < 4; ) {
		parts.push(current instanceof Error ? `${current.name}: ${current.message}` : String(current));
		current = current instanceof Error ? current.cause : undefined;
	}
	// Drizzle's errors end with the values of the query that failed.
	const withoutValues = parts.map((part) => firstWords(part).split("\nparams:")[0] ?? "");
	return withoutValues
		.join(" <- ")
		.replace(ADDRESS, "[address]")
		.replace(LONG_SECRET, "[redacted]")
		.replace(CODE, "[code]")
		.slice(0, MAX_DESCRIPTION_LENGTH);
}

/** The beginning of a text. A word that would be cut in two is left out, because half a secret is not recognised. */
function firstWords(text: string): string {
	if (text.length <= MAX_MESSAGE_LENGTH) return text;
	return text.slice(0, MAX_MESSAGE_LENGTH).replace(/(?<!\S)\S*$/, "[cut]");
}
