import { describe, expect, test } from "vitest";
import { backoffDelay, type FailedAttempt, holdUntil, idempotencyKey, nextStep } from "../../../src/mail/retry-policy";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../src/rules/limits";
import { type HoldReason, MAIL_FAILURES, type MailFailure } from "../../../src/rules/mail-failures";

const stepAfter = (attempt: Partial<FailedAttempt>) =>
	nextStep({
		failure: "SERVICE_BUSY",
		isCode: false,
		attempts: 1,
		ageMs: 0,
		mayHaveBeenSent: false,
		retryAfterSeconds: undefined,
		honoursIdempotencyKey: false,
		...attempt,
	});

function delayAfter(attempt: Partial<FailedAttempt>): number | null {
	const step = stepAfter(attempt);
	return step.is === "fail" ? null : step.delaySeconds;
}

const failuresOf = (kind: (typeof MAIL_FAILURES)[MailFailure]["kind"]) =>
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

	test.each(failuresOf("passing").filter((failure) => failure !== "DELIVERY_FAILED"))(
		"after ten attempts that end with %s",
		(failure) => {
			for (const honoursIdempotencyKey of [true, false]) {
				expect(delayAfter({ failure, attempts: 9, honoursIdempotencyKey })).not.toBeNull();
				expect(delayAfter({ failure, attempts: 10, honoursIdempotencyKey })).toBeNull();
			}
		},
	);

	test.each(failuresOf("unknown"))(
		"after three attempts that end with %s, if a second mail would be sent",
		(failure) => {
			expect(delayAfter({ failure, attempts: 2 })).toBe(20);
			expect(delayAfter({ failure, attempts: 3 })).toBeNull();
			expect(delayAfter({ failure, attempts: 9, honoursIdempotencyKey: true })).toBe(2_560);
			expect(delayAfter({ failure, attempts: 10, honoursIdempotencyKey: true })).toBeNull();
		},
	);

	test("after two that the recipient's server did not accept: then the address is refused", () => {
		const failure = "DELIVERY_FAILED";
		expect(stepAfter({ failure, attempts: 1 })).toEqual({ is: "retry", delaySeconds: 10 });
		expect(stepAfter({ failure, attempts: 2 })).toEqual({ is: "fail", failure: "ADDRESS_REFUSED" });
	});

	test("of a mail that may have been sent, if it would begin 23 hours after the mail became owed, or later", () => {
		const last = 23 * HOUR_MS - 10 * SECOND_MS;
		for (const unsure of [{ mayHaveBeenSent: true }, { failure: "SERVICE_SILENT" as const }]) {
			expect(delayAfter({ ...unsure, ageMs: last - 1 })).toBe(10);
			expect(delayAfter({ ...unsure, ageMs: last })).toBeNull();
			expect(delayAfter({ ...unsure, ageMs: last - 1, retryAfterSeconds: 11 })).toBeNull();
		}
		expect(delayAfter({ ageMs: 40 * HOUR_MS })).toBe(10);
	});
});

describe("a failure that says nothing about the mail", () => {
	const reasons = [...failuresOf("quota"), ...failuresOf("operator")] as HoldReason[];

	test.each(reasons)("%s holds the mail, however often and however late; a code is tried again soon", (failure) => {
		for (const attempts of [1, 10, 1_000]) {
			const step = { attempts, failure, ageMs: 6 * DAY_MS };
			expect(stepAfter(step)).toEqual({ is: "hold", delaySeconds: 0, reason: failure });
			expect(stepAfter({ ...step, isCode: true })).toEqual({ is: "hold", delaySeconds: 30, reason: failure });
		}
	});

	test("holds invites until a probe: the provider's time, for a quota without one an hour or the next day, else minutes", () => {
		const noon = 20_000 * DAY_MS + 12 * HOUR_MS;
		const midnight = 20_001 * DAY_MS;
		expect(holdUntil("QUOTA_REACHED", noon, undefined)).toBe(noon + HOUR_MS);
		expect(holdUntil("QUOTA_REACHED", midnight - 20 * MINUTE_MS, undefined)).toBe(midnight);
		expect(holdUntil("QUOTA_REACHED", midnight - 1, undefined)).toBe(midnight - 1 + 5 * MINUTE_MS);
		expect(holdUntil("QUOTA_REACHED", noon, 3_600)).toBe(noon + HOUR_MS);
		expect(holdUntil("QUOTA_REACHED", noon, 1)).toBe(noon + 5 * MINUTE_MS);
		expect(holdUntil("SERVICE_LOCKED", noon, undefined)).toBe(noon + 5 * MINUTE_MS);
	});
});

test("a mail that is tried after the provider has forgotten its key gets another one", () => {
	const keys = [0, 23 * HOUR_MS - 1, 23 * HOUR_MS, 5 * DAY_MS].map((ageMs) => idempotencyKey("a_1", ageMs, null));
	expect(keys).toEqual(["a_1", "a_1", "a_1-1", "a_1-5"]);
	expect(idempotencyKey("a_1", 5 * DAY_MS, 7)).toBe("a_1-5-again-7");
});
