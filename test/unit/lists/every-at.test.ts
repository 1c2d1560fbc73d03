import fc from "fast-check";
import { expect, test } from "vitest";
import { countAts } from "../../../src/lists/count-ats";
import type { ListWarning, PeopleList } from "../../../src/lists/people-list";
import { readPeople } from "../../../src/lists/read-people";

/** The number of `@` in the rows and warnings of a list. */
function reported({ rows, warnings }: PeopleList): number {
	return [...rows.map(({ raw }) => countAts(raw)), ...warnings.map(reportedIn)].reduce((sum, count) => sum + count, 0);
}

function reportedIn(warning: ListWarning): number {
	switch (warning.kind) {
		case "repeated":
		case "more-addresses":
		case "stray-at":
			return countAts(warning.raw);
		case "unread-column":
		case "not-read":
		case "unread-cells":
			return warning.addresses;
		case "other-column":
		case "no-address":
		case "unread-roles":
			return 0;
	}
}

const expectAll = (text: string) => {
	const list = readPeople(text, { defaultRole: "member" });
	expect([text, reported(list)]).toEqual([text, countAts(text.replace(/[\uff20\ufe6b]/g, "@"))]);
};

const PIECES = [
	...'@@@<>""\'(),;:|\t\n\r =-./\\[]?#*_',
	"\r\n",
	"ada",
	"é",
	"例",
	"＠",
	"。",
	"😀",
	"\u200b",
	"ada@example.com",
	"Grace@Example.com",
	"<bob@example.com>",
	'"Lovelace, Ada" <ada@example.com>',
	"mailto:",
	"admin",
	"Name",
	"Email",
	"Role",
	"Email,Role\n",
	"Name;Email;Manager Email\n",
	"=?utf-8?q?a?=",
	"SMTP:",
	"#EXT#@",
	"x,y,z@example.com\n",
];

test("of any text, every @ ends in a row or in a warning", { timeout: 30_000 }, () => {
	const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));
	fc.assert(fc.property(fc.oneof(text, fc.string({ unit: "binary" })), expectAll), { numRuns: 2_000 });
});

test("of any table, every @ ends in a row or in a warning", { timeout: 30_000 }, () => {
	const cell = fc.constantFrom(
		"",
		"ada@example.com",
		"bob@b.example; eve@e.example",
		"@x",
		"Ada",
		"admin",
		"a@",
		'"q"@x.com',
		"no",
	);
	const heading = fc.constantFrom("Name", "Email", "Manager Email", "Login", "Role", "Home Email", "Status", "x");
	const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
		fc.record({
			headings: fc.array(heading, { minLength: width, maxLength: width }),
			records: fc.array(fc.array(cell, { maxLength: width + 1 }), { maxLength: 6 }),
			delimiter: fc.constantFrom(",", ";", "\t", "|"),
		}),
	);
	fc.assert(
		fc.property(table, ({ headings, records, delimiter }) => {
			const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
			expectAll([headings, ...records].map((cells) => cells.map(quote).join(delimiter)).join("\n"));
		}),
		{ numRuns: 1_000 },
	);
});

test("of more cells than are read, the rest is counted", () => {
	const cells = '",x@y.example,"two\n@ @",,'.repeat(400);
	for (const delimiter of [",", ";", "\t", "|"]) {
		const record = `ada@example.com,"x${cells}`.replaceAll(",", delimiter);
		expectAll(`Email${delimiter}Name\n${record}"\n\n${record}"\n`);
		expectAll(`Email${delimiter}Name\n${record}\n`);
	}
	const wide = `ada@example.com${",x@y.example".repeat(600)}`;
	const list = readPeople(`\nEmail,Name\nbo@example.com,Bo,,\n${wide}\n${wide}`, { defaultRole: "member" });
	expect(list.warnings).toContainEqual({ kind: "unread-cells", line: 4, addresses: 202 });
	expect(list.columns).toHaveLength(500);
});

test("of more people than are read, the rest is counted", () => {
	const people = Array.from({ length: 2_500 }, (_, index) => `p${index}@example.com`);
	for (const text of [
		people.join("\n"),
		people.join(", "),
		`Email,Name\n${people.join(",x\n")},x`,
		"@".repeat(9_999),
		"a@".repeat(9_999),
	]) {
		expectAll(text);
	}
	const list = readPeople(people.join("\n"), { defaultRole: "member" });
	expect(list.rows).toHaveLength(2_000);
	expect(list.warnings).toEqual([{ kind: "not-read", line: 2_001, addresses: 500 }]);
});
