import { expect, test } from "vitest";
import { describeError } from "../../src/log";

test("an error is described with its causes, the outermost first", () => {
	const error = new Error("the batch failed", { cause: new TypeError("no column", { cause: "a text" }) });
	expect(describeError(error)).toBe("Error: the batch failed <- TypeError: no column <- a text");
});

test("no more than four causes are described, though they go round in a circle", () => {
	const error = new Error("round");
	error.cause = error;
	expect(describeError(error).split(" <- ")).toHaveLength(4);
});

test.each([
	["ada.lovelace@mail.example.com", "[address]"],
	["ada.lovelace%40mail.example.com", "[address]"],
	["550 <ada@example.com> refused", "550 <[address]> refused"],
	["o7Pq2LxV9cT4mBnR8sWzK1hJ6dYfG3aE", "[redacted]"],
	[`/invite?t=${"Zm9yZ2VkIQ".repeat(8)}`, "/invite?t=[redacted]"],
	["the code is 294018.", "the code is [code]."],
])("an error of %j is described as %j", (message, described) => {
	expect(describeError(new Error(message))).toBe(`Error: ${described}`);
});

test.each(["no such table: workspace_invite_one_live_address", "D1_ERROR: overloaded", "line 12345", "1234567 rows"])(
	"%j stays, so that the error can be understood",
	(message) => {
		expect(describeError(new Error(message))).toBe(`Error: ${message}`);
	},
);

test("the values of a failed query are left out", () => {
	expect(describeError(new Error("Failed query: select 1\nparams: secret,ada"))).toBe("Error: Failed query: select 1");
});

test("anything that is thrown is described, in a thousand characters at most", () => {
	expect(describeError("a text")).toBe("a text");
	expect(describeError(null)).toBe("null");
	expect(describeError(new Error("x ".repeat(5_000)))).toHaveLength(1_000);
});
