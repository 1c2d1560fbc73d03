import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPace } from "../../../src/mail/pace";

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

test("no second holds more mails than the provider allows, however many batches they come in", async () => {
	const pace = createPace(Date.now);
	const begun: number[] = [];
	for (const batch of [7, 7, 7]) {
		const all = Promise.all(
			Array.from({ length: batch }, async () => {
				await pace(10);
				begun.push(Date.now());
			}),
		);
		await vi.runAllTimersAsync();
		await all;
	}
	for (const from of begun)
		expect(begun.filter((at) => at >= from && at < from + 1_000).length).toBeLessThanOrEqual(10);
	const took = Math.max(...begun) - Math.min(...begun);
	expect(took).toBeGreaterThanOrEqual(2_000);
	expect(took).toBeLessThan(3_000);
});

test("without a limit no mail waits", async () => {
	const pace = createPace(Date.now);
	const start = Date.now();
	for (let mails = 0; mails < 1_000; mails += 1) await pace(null);
	expect(Date.now()).toBe(start);
});
