/**
 * A promise is a test that counts its attempts. There are three sizes:
 *
 * - `quick`, by `npm test`: a few attempts.
 * - `gate`, by `.ci/run`: enough attempts to fail if the guard of a promise is taken out.
 * - `full`, by `npm run test:faults`: as many attempts as it takes to believe a promise.
 *
 * The last two print one table of all promises (`test/promises-reporter.ts`).
 */
import { expect, inject, type TestContext, test } from "vitest";

/** The result of all attempts at a promise. */
export interface Tally {
	attempts: number;
	/** The injected faults: requests at the same moment, failures, duplicates, refusals. */
	faults: number;
	/** One line for each attempt that broke it. */
	violations: string[];
}

export type FaultsSize = "quick" | "gate" | "full";

declare module "vitest" {
	interface ProvidedContext {
		faults: FaultsSize;
	}
	interface TaskMeta {
		promise?: { name: string; by: "muster" | "rival"; attempts: number; faults: number; violations: number };
	}
}

/** The number for the size of this run. */
export function often(quick: number, gate: number, full: number): number {
	return { quick, gate, full }[inject("faults")];
}

/**
 * Declares the test of a promise. It fails if the promise was broken, and if it was never tried.
 *
 * @param name the promise, as the table shows it
 */
export function promise(name: string, attempt: (tally: Tally) => Promise<void>): void {
	test(name, { timeout: PROMISE_TIMEOUT_MS }, async ({ task }) => {
		const tally = await tried(task, { name, by: "muster" }, attempt);
		expect(tally.violations).toEqual([]);
	});
}

/** The same on the rival: counted for the last column of the table, and never a failure. */
export function rival(name: string, attempt: (tally: Tally) => Promise<void>): void {
	test(`Better Auth's own, for comparison: ${name}`, { timeout: PROMISE_TIMEOUT_MS }, async ({ task }) => {
		await tried(task, { name, by: "rival" }, attempt);
	});
}

const PROMISE_TIMEOUT_MS = 600_000;

async function tried(
	task: TestContext["task"],
	subject: { name: string; by: "muster" | "rival" },
	attempt: (tally: Tally) => Promise<void>,
): Promise<Tally> {
	const tally: Tally = { attempts: 0, faults: 0, violations: [] };
	await attempt(tally);
	task.meta.promise = {
		...subject,
		attempts: tally.attempts,
		faults: tally.faults,
		violations: tally.violations.length,
	};
	expect(tally.attempts).toBeGreaterThan(0);
	return tally;
}
