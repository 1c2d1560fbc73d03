import { expect, test } from "vitest";
import { inviteTurn, sessionTurn } from "../../../src/jobs/turns";
import { DAY_MS, MINUTE_MS } from "../../../src/rules/limits";

const MIDNIGHT = Date.UTC(2026, 10, 25);
const MINUTES = Array.from({ length: DAY_MS / MINUTE_MS }, (_, minute) => MIDNIGHT + minute * MINUTE_MS);

test("each session has its turn in exactly one minute of the day", () => {
	const turns = MINUTES.map((now) => sessionTurn(now));
	expect(turns[0]?.tokensFrom).toBe("");
	for (const [minute, { tokensFrom, tokensBefore }] of turns.entries()) {
		expect(tokensFrom < tokensBefore, `minute ${minute}`).toBe(true);
		expect(turns[minute + 1]?.tokensFrom ?? tokensBefore, `minute ${minute}`).toBe(tokensBefore);
	}
	const last = turns.at(-1)?.tokensBefore ?? "";
	expect("z".repeat(32) < last).toBe(true);
});

test("an invite has its turn at its own minute of the day, no earlier than the shortest retention", () => {
	const now = MIDNIGHT + 61_500;
	expect(inviteTurn(now, 30)).toBe(MIDNIGHT + MINUTE_MS - 30 * DAY_MS);
	expect(inviteTurn(now, 0.5)).toBe(MIDNIGHT + MINUTE_MS);
});
