/** The SQL that the build writes in the place of the batches' declarations. */
import { DatabaseSync } from "node:sqlite";
import { beforeAll, expect, test } from "vitest";
import { readMigrations } from "../../bench/harness/migrations";
import { shorten } from "../../scripts/bundle/shorten";
import { loadWritten } from "../../scripts/bundle/written";
import type { Statement } from "../../src/db/statement";

const database = new DatabaseSync(":memory:");
let statements: Statement[];

beforeAll(async () => {
	for (const migration of readMigrations()) database.exec(migration);
	const files = [...(await loadWritten("."))].filter(([file]) => file.endsWith(".batch.ts"));
	statements = files.flatMap(([, exports]) => statementsOf(exports));
});

/** The statements of a batch, or of several batches under names. */
function statementsOf(exported: object): Statement[] {
	if ("statements" in exported) return exported.statements as Statement[];
	return Object.values(exported).flatMap(statementsOf);
}

/** The program that SQLite compiles a statement to. */
const programOf = (text: string) => database.prepare(`explain ${text}`).all();

test("shortened, every statement is the same program for SQLite", () => {
	expect(statements.length).toBeGreaterThan(100);
	for (const { text } of statements) {
		if (text.includes("dev_mailbox")) continue;
		const shortened = shorten(text);
		expect(shortened.length).toBeLessThanOrEqual(text.length);
		expect(programOf(shortened), text).toEqual(programOf(text));
	}
});

test("every statement has a mark for each of its parameters", () => {
	for (const { text, parameters } of statements) {
		expect(text.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, "").split("?").length - 1, text).toBe(parameters.length);
	}
});

test("strings stay as they are, and names keep the quotes that they need", () => {
	expect(shorten(`select  'a  (b), ''c  d''' ,\n\t"e  = f" as "Group"\n from  "t"`)).toBe(
		`select 'a  (b), ''c  d''' , "e  = f" as "Group" from t`,
	);
});
