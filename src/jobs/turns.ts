/**
 * The turns of the purge. An index that only the purge reads would cost a written row for every invite and every daily
 * renewal of a session. So the purge walks instead, and each minute of the day has its share: the invites that were made in
 * this minute of an earlier day, and the sessions whose tokens are in this minute's range. Each row has its turn once a
 * day.
 */
import { DAY_MS, MINUTE_MS } from "../rules/limits";

const MINUTES_A_DAY = DAY_MS / MINUTE_MS;

/** The characters of Better Auth's session tokens, in the order in which SQLite sorts them. */
const TOKEN_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** It sorts after every token. */
const AFTER_ALL = "~";
/** The number of characters by which tokens are divided: enough for each minute to have a range of its own. */
const DIVIDED_LENGTH = 3;

function tokensFrom(minute: number): string {
	const base = TOKEN_CHARACTERS.length;
	const share = Math.ceil((minute / MINUTES_A_DAY) * base ** DIVIDED_LENGTH);
	if (share >= base ** DIVIDED_LENGTH) return AFTER_ALL;
	const digits = [share / base ** 2, (share / base) % base, share % base].map(Math.floor);
	return digits.map((digit) => TOKEN_CHARACTERS[digit]).join("");
}

/**
 * The range of session tokens whose turn it is: random tokens are divided evenly over the minutes of a day.
 *
 * @param now ms since 1970
 */
export function sessionTurn(now: number): { tokensFrom: string; tokensBefore: string } {
	const minute = Math.floor(now / MINUTE_MS) % MINUTES_A_DAY;
	return { tokensFrom: minute === 0 ? "" : tokensFrom(minute), tokensBefore: tokensFrom(minute + 1) };
}

/**
 * The latest minute whose invites may be stale: this minute of the day, as many days ago as the shortest retention.
 *
 * @returns its start (ms since 1970)
 */
export function inviteTurn(now: number, shortestRetentionDays: number): number {
	return now - (now % MINUTE_MS) - DAY_MS * Math.floor(shortestRetentionDays);
}
