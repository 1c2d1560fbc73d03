/** The day of daily counts: they begin anew at midnight, UTC. */
import { DAY_MS, SECOND_MS } from "./limits";

/** @param now ms since 1970; @returns days since 1970 in UTC */
export function dayOf(now: number): number {
	return Math.floor(now / DAY_MS);
}

/** The next midnight in UTC (ms since 1970). */
export function endOfDay(now: number): number {
	return (dayOf(now) + 1) * DAY_MS;
}

/** The time until today's counts end (seconds). */
export function secondsLeftToday(now: number): number {
	return Math.ceil((DAY_MS - (now % DAY_MS)) / SECOND_MS);
}
