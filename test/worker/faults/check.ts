/** Checks of answers that a promise counts. */
import type { Tally } from "../../promise";
import type { Answer } from "../client";

/** Counts one more attempt, and a violation if the outcome is not the expected one. */
export function check(tally: Tally, what: string, got: string, expected: string): void {
	tally.attempts += 1;
	if (got !== expected) tally.violations.push(`${what}: ${got} instead of ${expected}`);
}

/** `ok`, or the code of the refusal. */
export function outcome({ status, body }: Answer): string {
	return status < 300 ? "ok" : String(body?.code ?? status);
}

/** Headers that differ from one request to the next, whatever is asked. */
const OF_THE_REQUEST = ["x-request-id", "server-timing", "x-d1-bookmark"];
const isOfTheRequest = ([name, value]: [string, string]) =>
	OF_THE_REQUEST.includes(name) || (name === "set-cookie" && value.startsWith("muster.bookmark="));

/** Everything that a client can see of an answer, as one string. */
export function exactly({ status, body, headers }: Answer): string {
	return JSON.stringify([status, body, [...headers].filter((header) => !isOfTheRequest(header))]);
}
