import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { readCells, writeCells } from "../../../src/pages/team/invite-many/csv";

const line = fc.string({ unit: fc.constantFrom("a", "@", '"', ",", ";", "\t", " "), maxLength: 12 });

test("a line is read as Papa Parse reads it", () => {
	fc.assert(
		fc.property(line, (text) => {
			const [cells] = Papa.parse<string[]>(text, { delimitersToGuess: [",", ";", "\t"] }).data;
			expect(readCells(text)).toEqual(cells ?? [""]);
		}),
		{ numRuns: 3_000 },
	);
});

test("cells are written as Papa Parse writes them, and read unchanged", () => {
	fc.assert(
		fc.property(fc.array(line, { minLength: 2, maxLength: 3 }), (cells) => {
			expect(writeCells(cells)).toBe(Papa.unparse([cells]));
		}),
		{ numRuns: 1_000 },
	);
});
