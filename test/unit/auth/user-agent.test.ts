import { expect, test } from "vitest";
import { briefUserAgent } from "../../../src/auth/user-agent";

test.each([
	[
		"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
		"(Windows NT 10.0; Win64; x64) Chrome/142.0.0.0",
	],
	[
		"Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
		"(iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1",
	],
	[
		"Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
		"(X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
	],
	["curl/8.5.0", "curl/8.5.0"],
	["", ""],
])("of %j a session keeps %j", (header, kept) => {
	expect(briefUserAgent(header)).toBe(kept);
});

test("a session keeps no more than 200 characters", () => {
	expect(briefUserAgent("x".repeat(10_000))).toHaveLength(200);
});
