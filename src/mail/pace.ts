import { SECOND_MS } from "../rules/limits";

/** A little more than a second: on their way, mails catch up with each other (ms). */
const WINDOW_MS = SECOND_MS + 50;

/** Waits until one more mail may begin. Null: as many as come. */
export type Pace = (perSecond: number | null) => Promise<void>;

/**
 * Holds mails to so many a second, in any second, whichever batch they come in: a provider does not count by batches.
 *
 * @param now milliseconds that really pass, since a provider feels them
 */
export function createPace(now: () => number): Pace {
	let begun: number[] = [];
	return async (perSecond) => {
		if (perSecond === null) return;
		for (;;) {
			const time = now();
			begun = begun.filter((at) => at > time - WINDOW_MS);
			if (begun.length < perSecond) break;
			const free = (begun.at(-perSecond) ?? time) + WINDOW_MS;
			await new Promise((resolve) => setTimeout(resolve, free - time));
		}
		begun.push(now());
	};
}
