import { describe, expect, test } from "vitest";
import { backoffDelay, type FailedAttempt, nextAttemptDelay } from "../../../src/mail/retry-policy";
import { HOUR_MS, SECOND_MS } from "../../../src/rules/limits";
import { MAIL_FAILURES, type MailFailure } from "../../../src/rules/mail-failures";

function delayAfter(attempt: Partial<FailedAttempt>): number | null {
	return nextAttemptDelay({
		failure: "SERVICE_BUSY",
		attempts: 1,
		ageMs: 0,
		retryAfterSeconds: undefined,
		honoursIdempotencyKey: false,
		...attempt,
	});
}

const failuresOf = (kind: "permanent" | "passing" | "unknown") =>
	(Object.keys(MAIL_FAILURES) as MailFailure[]).filter((failure) => MAIL_FAILURES[failure].kind === kind);

describe("the delay before the next attempt", () => {
	test("doubles with each attempt, from 10 seconds up to an hour", () => {
		const attempts = [0, 1, 2, 3, 8, 9, 10, 1_000];
		expect(attempts.map(backoffDelay)).toEqual([10, 10, 20, 40, 1_280, 2_560, 3_600, 3_600]);
		expect([1, 2, 3, 8, 9].map((attempts) => delayAfter({ attempts }))).toEqual([10, 20, 40, 1_280, 2_560]);
	});

	test("is what the provider asked for if that is longer, but an hour at most", () => {
		expect(delayAfter({ retryAfterSeconds: 60 })).toBe(60);
		expect(delayAfter({ attempts: 5, retryAfterSeconds: 60 })).toBe(160);
		expect(delayAfter({ retryAfterSeconds: 86_400 })).toBe(3_600);
	});
});

describe("there is no next attempt", () => {
	test.each(failuresOf("permanent"))("after %s, which no later attempt can cure", (failure) => {
		expect(delayAfter({ failure })).toBeNull();
		expect(delayAfter({ failure, honoursIdempotencyKey: true })).toBeNull();
	});

	test.each(failuresOf("passing"))("after ten attempts that end with %s", (failure) => {
		for (const honoursIdempotencyKey of [true, false]) {
			expect(delayAfter({ failure, attempts: 9, honoursIdempotencyKey })).not.toBeNull();
			expect(delayAfter({ failure, attempts: 10, honoursIdempotencyKey })).toBeNull();
		}
	});

	test.each(failuresOf("unknown"))(
		"after three attempts that end with %s, if a second mail would be sent",
		(failure) => {
			expect(delayAfter({ failure, attempts: 2 })).toBe(20);
			expect(delayAfter({ failure, attempts: 3 })).toBeNull();
			expect(delayAfter({ failure, attempts: 9, honoursIdempotencyKey: true })).toBe(2_560);
			expect(delayAfter({ failure, attempts: 10, honoursIdempotencyKey: true })).toBeNull();
		},
	);

	test("if it would begin 23 hours after the mail became owed, or later", () => {
		const last = 23 * HOUR_MS - 10 * SECOND_MS;
		expect(delayAfter({ ageMs: last - 1 })).toBe(10);
		expect(delayAfter({ ageMs: last })).toBeNull();
		expect(delayAfter({ ageMs: last - 1, retryAfterSeconds: 11 })).toBeNull();
	});
});
