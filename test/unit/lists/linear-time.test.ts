import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/lists/decode-text";
import { lightenList } from "../../../src/lists/lighten-list";
import { readPeople } from "../../../src/lists/read-people";
import { normaliseEmailAddress } from "../../../src/rules/email-address";
import { asciiDigits, foldText } from "../../../src/rules/fold";
import { MAX_LIST_LENGTH } from "../../../src/rules/limits";

/** The length of the hostile texts (characters). */
const LENGTH = 256 * 1024;
/** The most for a reader whose time grows with the length (ms). One whose time grows with its square takes seconds. */
const MAX_MS = 200;
const MAX_RUNS = 30;

/** Expects that a run takes little CPU time. Other processes slow it down, so that the fastest of many runs counts. */
function expectFast(run: () => unknown, maxMs = MAX_MS): void {
	let fastest = Number.POSITIVE_INFINITY;
	for (let runs = 0; runs < MAX_RUNS && fastest >= maxMs; runs++) {
		const start = process.threadCpuUsage();
		run();
		const { user, system } = process.threadCpuUsage(start);
		fastest = Math.min(fastest, (user + system) / 1_000);
	}
	expect(fastest).toBeLessThan(maxMs);
}

const filled = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
const numbered = (piece: (index: number) => string) =>
	Array.from({ length: LENGTH / 12 }, (_, index) => piece(index))
		.join("\n")
		.slice(0, LENGTH);

const HOSTILE: readonly [string, string][] = [
	["one letter", filled("a")],
	["one letter and an ending that fails", `${filled("a")}!`],
	["one letter and an @", `${filled("a")}@`],
	["a long domain", `a@${filled("b.")}`],
	["a long domain of hyphens", `a@${filled("-")}a`],
	["dots", `${filled("a.")}@b`],
	["white space", `${filled(" ")}x`],
	["an address and white space", `a@b.example${filled(" ")}x`],
	["quotes", filled('"')],
	["quotes and an @", `${filled('"')}@`],
	["quotes that are not closed", filled('"a\n')],
	["quoted cells", filled('"a",')],
	["escapes", `${filled('"\\')}@`],
	["nested brackets", `${filled("(")}@`],
	["nested brackets of all kinds", `${filled('("<')}@`],
	["angle brackets", `${filled("a<")}@`],
	["groups", `${filled("a:")}@`],
	["encoded words", `${filled("=?a?q?")}<a@b.example>`],
	["empty lines", filled("\n")],
	["many lines", filled("a\n")],
	["many lines of cells", filled("a,b\n")],
	["many headings", filled("email,x\n")],
	["wide lines", filled(`${",".repeat(500)}\n`)],
	["commas", `${filled(",")}@`],
	["fragments", `${filled("a;")}@`],
	["many @", filled("@")],
	["many letters with @", filled("a@")],
	["many pieces with @", filled("a@ ")],
	["many addresses in one line", filled("a@b.example,")],
	["many addresses in many lines", filled("a@b.example\n")],
	["many people", numbered((index) => `a${index}@b.co`)],
	["many international domains", numbered((index) => `a@é${index}.example`)],
	["many names", filled('"x" <a@b.example>;')],
	["many names without separators", filled("<a@b>")],
	["a table with quotes that are not closed", `Email,Role\n${filled('"a@b.example,admin\n')}`],
	["a table with many addresses in each cell", `Email,Name\n${filled(`${"a@b ".repeat(30)},x\n`)}`],
	["a table with lines of addresses", `Email,Name\n${filled(`${"a@b ".repeat(500)}\n`)}`],
	["a table with one large cell", `Email,Name\n"${filled("a@b\n")}",x`],
	["emoji", `${filled("😀")}@a.example`],
	["another script", `${filled("あa")}@a.example`],
];

describe.each(HOSTILE)("a list of %s takes little time", { timeout: 30_000 }, (_, text) => {
	test("to read", () => {
		expectFast(() => readPeople(text, { defaultRole: "member" }));
	});

	test("to lighten", () => {
		// A browser does this, which has more time.
		expectFast(() => lightenList(text, LENGTH / 2), 5 * MAX_MS);
	});

	test("as an address", () => {
		expectFast(() => normaliseEmailAddress(text));
	});

	test("to fold, to read its digits, and to decode", () => {
		expectFast(() => foldText(text));
		expectFast(() => asciiDigits(text));
		const bytes = new TextEncoder().encode(text);
		expectFast(() => decodeText(bytes));
	});
});

test.each([",", ",x@y", ",x@y.example", "\t", ";", "|", ',"', ',""'])(
	"a list of one line with any number of %j has few columns and takes little time to read",
	{ timeout: 30_000 },
	(piece) => {
		const delimiter = piece.slice(0, 1);
		const wide = piece.repeat(MAX_LIST_LENGTH / piece.length);
		const text = `email${delimiter}name\na@b.co${wide}`;
		expectFast(() => readPeople(text, { defaultRole: "member" }), (MAX_MS * MAX_LIST_LENGTH) / LENGTH);
		const { columns, warnings } = readPeople(text, { defaultRole: "member" });
		expect(columns?.length).toBeLessThanOrEqual(500);
		expect(warnings.length).toBeLessThanOrEqual(500);
	},
);

test("bytes that are no text are decoded in little time", () => {
	for (const byte of [0x00, 0x81, 0x92, 0xe9, 0xff]) {
		const bytes = new Uint8Array(LENGTH).fill(byte);
		expectFast(() => decodeText(bytes));
	}
});
