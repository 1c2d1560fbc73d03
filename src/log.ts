/** One line of JSON an event, so that every field can be searched for. Never an address, a token, a code or a cookie. */
export interface LogLine {
	event: string;
	[field: string]: string | number | boolean | null | undefined;
}

export function log(line: LogLine): void {
	console.log(JSON.stringify(line));
}

const ADDRESS = /[^\s@"'<>(]+@[^\s@"'<>)]+/g;
const LONG_SECRET = /[A-Za-z0-9_-]{32,}/g;

/** An error for the log, with what led to it; anything that looks like an address or a secret is left out. */
export function describeError(error: unknown): string {
	const parts: string[] = [];
	for (let current = error; current !== undefined && parts.length < 4; ) {
		parts.push(current instanceof Error ? `${current.name}: ${current.message}` : String(current));
		current = current instanceof Error ? current.cause : undefined;
	}
	// Drizzle's errors end in the values of the query that failed.
	const told = parts.map((part) => part.split("\nparams:")[0] ?? "");
	return told.join(" <- ").replace(ADDRESS, "[address]").replace(LONG_SECRET, "[redacted]").slice(0, 1_000);
}
