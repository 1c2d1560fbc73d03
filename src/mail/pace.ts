import { SECOND_MS } from "../rules/limits";

/** Slightly over a second, because requests that are sent at an even pace can arrive bunched together (ms). */
const WINDOW_MS = SECOND_MS + 50;

/** Waits until one more mail may be sent. `perSecond` is the most mails in one second; null does not wait. */
export type Pace = (perSecond: number | null) => Promise<void>;

/**
 * A rate limit for sending: no period of one second has more mails than allowed, across all batches of this isolate.
 *
 * @param now the real time (ms), because the provider counts in real time
 */
export function createPace(now: () => number): Pace {
	let starts: number[] = [];
	return async (perSecond) => {
		if (perSecond === null) return;
		for (;;) {
			const time = now();
			starts = starts.filter((at) => at > time - WINDOW_MS);
			if (starts.length < perSecond) break;
			const free = (starts.at(-perSecond) ?? time) + WINDOW_MS;
			await new Promise((resolve) => setTimeout(resolve, free - time));
		}
		starts.push(now());
	};
}
