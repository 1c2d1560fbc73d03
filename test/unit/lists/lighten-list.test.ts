import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lightenList } from "../../../src/lists/lighten-list";
import { readPeople } from "../../../src/lists/read-people";

const read = (text: string) => readPeople(text, { defaultRole: "viewer" });
const HEAVY = "x".repeat(2_000);
const EXPORTS = `${import.meta.dirname}/exports`;

test("a list that fits stays as it is", () => {
	const text = '\ufeffName;"Email"\r\nAda;ada@example.com';
	expect(lightenList(text, 100)).toBe(text);
});

describe("a list that is too long gets shorter, and the reader finds the same", () => {
	test.each(readdirSync(EXPORTS))("%s with a heavy column", (name) => {
		const lines = readFileSync(`${EXPORTS}/${name}`, "utf8").trim().split(/\r?\n/);
		const text = lines
			.map((line, index) => `${line},${index === 0 ? "Biography" : `"${HEAVY},\n${HEAVY}"`}`)
			.join("\r\n");
		const maxLength = text.length - 3_900;
		const light = lightenList(text, maxLength);
		expect(light.length).toBeLessThanOrEqual(maxLength);
		expect(read(light)).toEqual(read(text));
	});

	test("only the heaviest columns are left out", () => {
		const text = `Email,Team,Biography\nada@example.com,Blue,${HEAVY}\nbo@example.com,Red,${HEAVY}`;
		expect(lightenList(text, 500)).toBe("Email,Team,Biography\nada@example.com,Blue,…\nbo@example.com,Red,…");
	});

	test("a title, lines between, and people after the most that are read stay", () => {
		const people = Array.from({ length: 2_100 }, (_, n) => `p${n}@example.com;;${"y".repeat(100)}`);
		const text = ["Staff of Corp", "", "Email;Name;Notes", ...people.slice(0, 3), "", ...people.slice(3)].join("\n");
		expect(read(lightenList(text, 120_000))).toEqual(read(text));
	});

	test("any table", { timeout: 30_000 }, () => {
		const cell = fc.oneof(
			fc.constantFrom("", "Ada", 'a "b", c', "two\nlines", "admin", "Suspended", "1", ";|"),
			fc.constantFrom(
				"ada@example.com",
				"bo@example.com",
				"cy@example.com",
				"no@where",
				"@ 5 pm",
				"a@b.example;c@d.example",
			),
		);
		const heading = fc.constantFrom("Email", "Name", "Role", "Status", "Manager Email", "Title", "First name");
		const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
		const heavy = fc.constantFrom("", "x".repeat(300), `${"x".repeat(99)}, "y"\n;`);
		const plainColumn = fc.record({ heading, cells: fc.array(cell, { minLength: 8, maxLength: 8 }) });
		const column = fc.oneof(
			plainColumn,
			fc.record({
				heading: fc.constantFrom("Notes", "Address book"),
				cells: fc.array(heavy, { minLength: 8, maxLength: 8 }),
			}),
		);
		const table = fc.tuple(
			fc.tuple(plainColumn, fc.array(column, { minLength: 1, maxLength: 5 })).map(([one, others]) => [one, ...others]),
			fc.constantFrom(",", ";", "\t"),
			fc.integer({ min: 1, max: 8 }),
		);
		fc.assert(
			fc.property(table, fc.integer({ min: 0, max: 2_000 }), ([columns, delimiter, count], maxLength) => {
				const headings = ["Email", ...columns.slice(1).map(({ heading }) => heading)];
				const rows = Array.from({ length: count }, (_, row) => columns.map(({ cells }) => quote(cells[row] ?? "")));
				const list = [headings, ...rows].map((cells) => cells.join(delimiter)).join("\n");
				expect(read(lightenList(list, maxLength))).toEqual(read(list));
			}),
			{ numRuns: 500 },
		);
	});
});

test("what is not a table stays as it is", () => {
	const text = `ada@example.com\n${HEAVY}`;
	expect(lightenList(text, 100)).toBe(text);
});
