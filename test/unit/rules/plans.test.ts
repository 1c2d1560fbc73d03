import { expect, test } from "vitest";
import { MAX_SEAT_LIMIT } from "../../../src/rules/limits";
import { DEFAULT_PLAN, PLAN_NAMES, PLANS } from "../../../src/rules/plans";

test("each plan has more seats than the one before, and the last has no limit", () => {
	expect(Object.values(PLANS)).toEqual([3, 10, 50, null]);
	expect(PLAN_NAMES).toEqual(Object.keys(PLANS));
});

test("a new workspace has the smallest plan, with room for its owner and somebody else", () => {
	expect(DEFAULT_PLAN).toBe(PLAN_NAMES[0]);
	expect(PLANS[DEFAULT_PLAN]).toBeGreaterThan(1);
});

test("no plan has more seats than the operator may set", () => {
	for (const seats of Object.values(PLANS)) expect(seats ?? 0).toBeLessThanOrEqual(MAX_SEAT_LIMIT);
});
