import { expect, test } from "vitest";
import { createPace } from "../../../src/mail/pace";

test("no second holds more mails than the provider allows, whichever batches they come in", async () => {
	const pace = createPace(Date.now);
	const begun: number[] = [];
	for (const batch of [7, 7, 7]) {
		await Promise.all(
			Array.from({ length: batch }, async () => {
				await pace(10);
				begun.push(Date.now());
			}),
		);
	}
	for (const from of begun)
		expect(begun.filter((at) => at >= from && at < from + 1_000).length).toBeLessThanOrEqual(10);
	const took = Math.max(...begun) - Math.min(...begun);
	expect(took).toBeGreaterThanOrEqual(2_000);
	expect(took).toBeLessThan(3_000);
});
