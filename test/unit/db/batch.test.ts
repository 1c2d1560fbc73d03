import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { build, defineBatch, onRetry, type Parameters, thisAttempt } from "../../../src/db/batch";
import { openDatabase } from "../../../src/db/database";
import { row } from "../../../src/db/row";
import { workspace } from "../../../src/db/schema";
import { bindings } from "../../../src/db/statement";

const batch = defineBatch((p: Parameters<{ id: string; name: string }>) => ({
	earlier: onRetry(
		sql<{ attempt: number }>`select ${thisAttempt} as "attempt" where ${p.name} <> 'a ? in quotes'`,
		"found",
	),
	renamed: build.update(workspace).set({ name: p.name, plan: "free" }).where(eq(workspace.id, p.id)),
	found: build
		.select(row({ id: workspace.id }))
		.from(workspace)
		.limit(50),
}));

test("a batch is text with the names of its parameters; constants are part of the text", () => {
	expect(batch.statements).toEqual([
		{
			name: "earlier",
			text: `select ? as "attempt" where ? <> 'a ? in quotes'`,
			parameters: ["attempt", "name"],
			inFirstAttempt: "found",
		},
		{
			name: "renamed",
			text: `update "workspace" set "name" = ?, "plan" = 'free' where "workspace"."id" = ?`,
			parameters: ["name", "id"],
		},
		{ name: "found", text: `select "id" as "id" from "workspace" limit 50`, parameters: [] },
	]);
});

test("a parameter without a value is an error", () => {
	const [, renamed] = batch.statements;
	if (renamed === undefined) throw new Error("The batch has no such statement.");
	expect(bindings(renamed, { id: "1", name: "Acme" })).toEqual(["Acme", "1"]);
	expect(() => bindings(renamed, { id: "1" })).toThrow("No value for the parameter name");
});

/** A D1 whose first call of `batch` fails. It returns the text of each statement as its row. */
function losesFirstCall(): { d1: D1Database; calls: string[][] } {
	const calls: string[][] = [];
	const d1 = {
		prepare: (text: string) => ({ bind: () => text }),
		batch: async (texts: string[]) => {
			calls.push(texts);
			if (calls.length === 1) throw new Error("D1_ERROR: Network connection lost.");
			return texts.map((text) => ({ results: [{ text }], meta: { rows_read: 1, rows_written: 0 } }));
		},
	};
	return { d1: d1 as unknown as D1Database, calls };
}

test("a statement for retries is not sent in the first attempt, and its rows are under its name in the second", async () => {
	const { d1, calls } = losesFirstCall();
	const database = openDatabase(d1, { now: () => 0, random: () => 0 });
	const result: object = await database.run(batch, { id: "1", name: "Acme" });
	const [earlier, ...others] = batch.statements.map(({ text }) => text);
	expect(calls).toEqual([others, [earlier, ...others]]);
	expect(Object.entries(result)).toEqual(batch.statements.map(({ name, text }) => [name, [{ text }]]));

	const again = await database.run(batch, { id: "1", name: "Acme" });
	expect(again.earlier, "the rows of the statement that stands for it").toEqual(again.found);
	expect(database.cost).toMatchObject({ trips: 3, rowsRead: 5 });
});
