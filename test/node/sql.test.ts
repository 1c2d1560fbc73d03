import { execFileSync } from "node:child_process";
import process from "node:process";
import { expect, test } from "vitest";
import { formatSql } from "../../scripts/sql/format";

const sql = (...words: string[]) =>
	execFileSync("npm", ["run", "--silent", "sql", "--", ...words], {
		encoding: "utf8",
		shell: process.platform === "win32",
	});

test("npm run sql prints the seat rule of invite, with its parameters, plan and rows", () => {
	const printed = sql("invite");
	expect(printed).toContain("-- POST /api/team/invite: 201");
	expect(printed).toContain("-- Round trip 1 of 1");
	const [, decision = ""] = /^-- decision: \d+ rows read, [1-9]\d* written\n([\s\S]*?)\n\n/m.exec(printed) ?? [];
	expect(decision).toContain("place <= min(free_seats, mails_left)");
	expect(decision).toMatch(/^-- parameters: :\w+(, :\w+)*$/m);
	expect(decision).toContain("SEARCH user USING COVERING INDEX user_email_unique (email=?)");
	expect(printed).toMatch(/^-- invites: \d+ rows read, [1-9]\d* written$/m);
});

test("formatting changes nothing but white space and the marks of parameters", () => {
	const text = `insert into "t" ("id") select "a?", case when x = ? then 'it''s, ok?' else (select count(*) from "u" where ("v" = ? and w between ? and 2)) end from "t" where not exists (select 1) on conflict ("id") do update set "id" = ?`;
	const lines = formatSql(text, ["?", "?", "?", "?"]);
	expect(
		lines
			.map((line) => line.trim())
			.join(" ")
			.replaceAll(/\s/g, ""),
	).toBe(text.replaceAll(/\s/g, ""));
	expect(formatSql(text, [":one", ":two", ":three", ":four"])).toEqual([
		`insert into "t" ("id")`,
		`select "a?", case`,
		`    when x = :one then 'it''s, ok?'`,
		"    else (",
		"        select count(*)",
		`        from "u"`,
		`        where ("v" = :two`,
		"            and w between :three and 2)",
		"    ) end",
		`from "t"`,
		"where not exists (",
		"    select 1",
		")",
		`on conflict ("id") do update`,
		`set "id" = :four`,
	]);
});
