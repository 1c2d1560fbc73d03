/**
 * A promise, tried many times: a test that counts. `npm test` tries it a few times, `npm run test:faults` as often as
 * it takes to believe it, and prints one table of all promises (`test/promises-reporter.ts`).
 */
import { expect, inject, type TestContext, test } from "vitest";

/** What came of trying a promise. */
export interface Tally {
	/** How often it was tried. */
	attempts: number;
	/** How many faults were injected: requests at the same moment, failures, duplicates, refusals. */
	faults: number;
	/** How it was broken, one line each. */
	violations: string[];
}

declare module "vitest" {
	interface ProvidedContext {
		/** How often the tests of promises try. */
		faults: "quick" | "full";
	}
	interface TaskMeta {
		promise?: { name: string; by: "muster" | "rival"; attempts: number; faults: number; violations: number };
	}
}

/** Few in `npm test`, many in `npm run test:faults`. */
export function often(quick: number, full: number): number {
	return inject("faults") === "full" ? full : quick;
}

/**
 * Declares the test of a promise. It fails where the promise was broken, and where it was never tried.
 *
 * @param name what holds, as the table says it
 */
export function promise(name: string, attempt: (tally: Tally) => Promise<void>): void {
	test(name, { timeout: PROMISE_TIMEOUT_MS }, async ({ task }) => {
		const tally = await tried(task, { name, by: "muster" }, attempt);
		expect(tally.violations).toEqual([]);
	});
}

/** The same on Better Auth's own endpoints: counted for the table's last column, and no failure of ours. */
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
