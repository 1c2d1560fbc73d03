/** Numbers that hold only in relation to each other. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as limits from "../../../src/rules/limits";

test("a session is renewed before it ends, and is fresh for no longer than it lives", () => {
	expect(limits.SESSION_RENEWAL_INTERVAL_MS).toBeLessThan(limits.SESSION_LIFETIME_MS);
	expect(limits.SESSION_FRESH_MS).toBeLessThanOrEqual(limits.SESSION_LIFETIME_MS);
});

test("the default life of an invite is one that may be asked for", () => {
	expect(limits.DEFAULT_INVITE_DAYS).toBeGreaterThanOrEqual(1);
	expect(limits.DEFAULT_INVITE_DAYS).toBeLessThanOrEqual(limits.MAX_INVITE_DAYS);
});

test("a page has the default size unless a larger one is asked for, within the maximum", () => {
	expect(limits.DEFAULT_PAGE_SIZE).toBeLessThanOrEqual(limits.MAX_PAGE_SIZE);
});

test("an invite may be sent again well within its life", () => {
	expect(limits.RESEND_COOLDOWN_MS).toBeLessThan(limits.DAY_MS);
});

test("the longest list of invites fits into a body", () => {
	const row = JSON.stringify({ email: "x".repeat(limits.MAX_EMAIL_LENGTH), role: "manager" });
	const typical = JSON.stringify({ email: `${"x".repeat(40)}@${"x".repeat(40)}.example.com`, role: "manager" });
	expect(typical.length * limits.MAX_INVITES_PER_CALL).toBeLessThan(limits.MAX_BODY_BYTES);
	expect(row.length).toBeLessThan(limits.MAX_BODY_BYTES);
});

test("three guesses at a code of six digits hit with a chance of three in a million", () => {
	expect(limits.MAX_TRIES_PER_CODE / 10 ** limits.CODE_DIGITS).toBeLessThanOrEqual(3e-6);
});

test("a code ends before a reset link, and both within a day", () => {
	expect(limits.CODE_LIFETIME_SECONDS).toBeLessThan(limits.RESET_LINK_LIFETIME_SECONDS);
	expect(limits.RESET_LINK_LIFETIME_SECONDS * limits.SECOND_MS).toBeLessThan(limits.DAY_MS);
});

test("the shortest password is longer than a code, and shorter than the longest", () => {
	expect(limits.MIN_PASSWORD_LENGTH).toBeGreaterThan(limits.CODE_DIGITS);
	expect(limits.MIN_PASSWORD_LENGTH).toBeLessThan(limits.MAX_PASSWORD_LENGTH);
});

test("the periods of the rate limits in wrangler.toml are the window that a refusal names", () => {
	const periods = [...readFileSync("wrangler.toml", "utf8").matchAll(/period = (\d+)/g)].map(([, seconds]) =>
		Number(seconds),
	);
	expect(periods.length).toBeGreaterThan(0);
	for (const period of periods) expect(period).toBe(limits.RATE_LIMIT_WINDOW_SECONDS);
});
