import { expect, test } from "vitest";
import { firstCharacters } from "../../../src/rules/first-characters";

test("a text that fits stays as it is", () => {
	expect(firstCharacters("Ada", 3)).toBe("Ada");
	expect(firstCharacters("", 0)).toBe("");
});

test("a longer text is cut to that many characters", () => {
	expect(firstCharacters("Lovelace", 4)).toBe("Love");
});

test("an emoji counts as one character and is never cut in two", () => {
	expect(firstCharacters("x😀😀😀", 3)).toBe("x😀😀");
	expect(firstCharacters("😀😀", 1)).toBe("😀");
	expect(firstCharacters("x😀".repeat(3), 4).isWellFormed()).toBe(true);
});
