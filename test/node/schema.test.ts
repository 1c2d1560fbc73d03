/** The tables as the migrations make them, against the page that says what each is needed for. */
import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";

function migrated(): DatabaseSync {
	const database = new DatabaseSync(":memory:");
	const files = readdirSync("migrations").filter((name) => name.endsWith(".sql"));
	for (const file of files.sort()) database.exec(readFileSync(`migrations/${file}`, "utf8"));
	return database;
}

test("docs/schema.md names each table, index and trigger, and nothing else", () => {
	const rows = migrated().prepare("select name from sqlite_master where name not like 'sqlite_%'").all();
	const listed = [...readFileSync("docs/schema.md", "utf8").matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
	expect(listed.sort()).toEqual(rows.map(({ name }) => name).sort());
});

test("every table whose key is not a number is stored by its key", () => {
	const tables = migrated()
		.prepare("select name, wr from pragma_table_list where type = 'table' and schema = 'main'")
		.all();
	const byRowId = tables.filter(({ name, wr }) => wr === 0 && !String(name).startsWith("sqlite_"));
	expect(byRowId.map(({ name }) => name)).toEqual(["audit_log"]);
});
