/**
 * Ids of rows: 19 characters. The first 11 are the time in milliseconds since 1970, as hexadecimal digits (until the year
 * 2527), so that ids sort by time and a range of ids is a range of time. The other 8 are random, of 62 characters each:
 * 47 bits, for the rows of one millisecond. An id is stored as it is sent, as text that is 17 characters shorter than a
 * UUID, in each index that has it.
 */

const CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** The number of hexadecimal digits of the time. */
export const TIME_LENGTH = 11;
const HALF_LENGTH = 4;
/** The number of characters of an id. */
export const ID_LENGTH = TIME_LENGTH + 2 * HALF_LENGTH;
/** The number of values of one half of the random part; below 2^24. */
const HALF = CHARACTERS.length ** HALF_LENGTH;

/** The smallest id of a moment (ms since 1970), as a bound of ranges: the ids of that moment begin with it. */
export function idPrefix(ms: number): string {
	return Math.floor(ms).toString(16).padStart(TIME_LENGTH, "0");
}

/** The moment at which a row's id was made (ms since 1970). */
export function timeOfId(id: string): number {
	return Number.parseInt(id.slice(0, TIME_LENGTH), 16);
}

function half(value: number): string {
	let text = "";
	for (let rest = value; text.length < HALF_LENGTH; rest = Math.floor(rest / CHARACTERS.length)) {
		text = (CHARACTERS[rest % CHARACTERS.length] ?? "") + text;
	}
	return text;
}

/**
 * Makes a function that makes ids. Each id sorts after the one before: in the same millisecond, or if the clock goes
 * back, the random part counts up.
 *
 * @param random32 a random whole number from 0 to 2^32 - 1
 */
export function createIds(now: () => number, random32: () => number): () => string {
	let ms = -1;
	let high = 0;
	let low = 0;
	return () => {
		const time = now();
		if (time > ms) {
			ms = time;
			high = random32() % HALF;
			low = random32() % HALF;
		} else {
			low = (low + 1) % HALF;
			if (low === 0) high = (high + 1) % HALF;
			if (low === 0 && high === 0) ms += 1;
		}
		return idPrefix(ms) + half(high) + half(low);
	};
}
