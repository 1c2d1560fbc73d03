/** The rules of `npm run check:migrations`: a migration deletes nothing, and D1's remote endpoint accepts its form. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { migrationProblems, STATEMENT_BREAKPOINT } from "../../scripts/migration-rules";

const TABLE = "CREATE TABLE `a` (`id` text PRIMARY KEY NOT NULL) WITHOUT ROWID;";
const TRIGGER =
	"CREATE TRIGGER `t` AFTER INSERT ON `a` BEGIN\n\tUPDATE `a` SET `id` = 'x' WHERE `id` = new.`id`;\nEND;";
const problemsOf = (...statements: string[]) =>
	migrationProblems("0001.sql", `${statements.join(`\n${STATEMENT_BREAKPOINT}\n`)}\n`);

test("the migrations of this repository keep every rule", () => {
	expect(migrationProblems("0000_init.sql", readFileSync("migrations/0000_init.sql", "utf8"))).toEqual([]);
});

test("a table, an index and a trigger in the accepted form pass", () => {
	const index = "-- Finds the newest row.\nCREATE INDEX `a_id` ON `a` (`id`);";
	expect(problemsOf(TABLE, index, TRIGGER)).toEqual([]);
});

describe("refused is a migration that D1 would not split as it is written:", () => {
	test.each([
		["line ends of two characters", TABLE, TRIGGER.replaceAll("\n", "\r\n"), "line end"],
		["begin in small letters", TABLE, TRIGGER.replace("BEGIN", "begin"), "small letters"],
		["end in small letters", TABLE, TRIGGER.replace("END", "end"), "small letters"],
		["CASE within a trigger", TABLE, TRIGGER.replace("'x'", "CASE WHEN 1 THEN 'x' END"), "CASE"],
		["case in a generated column", TABLE, "CREATE TABLE `b` (`x` text AS (case when 1 then 2 end));", "CASE"],
		["a trigger without its last semicolon", TABLE, TRIGGER.replace("END;", "END"), "one END; at its end"],
		["two statements before one breakpoint", TABLE, `${TABLE}\n${TRIGGER}`, "exactly one statement"],
		["an empty statement", TABLE, "-- nothing", "exactly one statement"],
		["BEGIN outside of a trigger", TABLE, "BEGIN TRANSACTION;", "outside of a trigger"],
		["a comment with a semicolon", TABLE, `-- first; second\n${TRIGGER}`, "a comment with"],
		["a comment with an apostrophe", TABLE, `-- a row's trigger\n${TRIGGER}`, "a comment with"],
	])("%s", (_, first, second, problem) => {
		expect(problemsOf(first, second).join("\n")).toContain(problem);
	});
});

describe("refused is a migration that may delete rows:", () => {
	test.each([
		["it drops a table", "DROP TABLE `a`;"],
		["it rebuilds one", "ALTER TABLE `__new_a` RENAME TO `a`;"],
		["it turns foreign keys off", "PRAGMA foreign_keys=OFF;"],
	])("%s", (_, statement) => {
		expect(problemsOf(TABLE, statement)).toHaveLength(1);
	});
});

test("SQL files are checked out with line ends of one character on every system", () => {
	expect(readFileSync(".gitattributes", "utf8")).toMatch(/^\*\.sql text eol=lf$/m);
});
