/**
 * Checks that the migrations are current, and additive. SQLite's way to change a table is to rebuild it, which drops it
 * first; on D1 that deletes every row of its children too (`ON DELETE CASCADE`; D1 ignores `foreign_keys=OFF`).
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import process from "node:process";

const MIGRATIONS = "migrations";
const FORBIDDEN = [/\bDROP\s+TABLE\b/i, /__new_/, /foreign_keys\s*=\s*OFF/i];
const DRIZZLE_KIT = join("node_modules", "drizzle-kit", "bin.cjs");

function notAdditive(): string[] {
	const files = readdirSync(MIGRATIONS).filter((name) => name.endsWith(".sql"));
	return files.flatMap((file) => {
		const text = readFileSync(join(MIGRATIONS, file), "utf8");
		const matched = FORBIDDEN.filter((pattern) => pattern.test(text));
		return matched.map((pattern) => `${file} is not additive: it matches ${pattern}`);
	});
}

/**
 * D1's remote endpoint splits a file into statements itself. It is known to take triggers in this form: `BEGIN` and `END`
 * in capitals, no `CASE` inside, line ends of one character.
 */
function triggersInAnotherForm(): string[] {
	const files = readdirSync(MIGRATIONS).filter((name) => name.endsWith(".sql"));
	return files.flatMap((file) => {
		const statements = readFileSync(join(MIGRATIONS, file), "utf8").split("--> statement-breakpoint");
		const triggers = statements.filter((statement) => /\bcreate\s+trigger\b/i.test(statement));
		const isWrong = (text: string) =>
			/\r|\bCASE\b|\b(begin|end)\b/.test(text) || !/\bBEGIN\b[\s\S]*\bEND;\s*$/.test(text);
		return triggers.filter(isWrong).map((text) => `${file}: D1 may not take the trigger ${text.trim().slice(0, 80)}`);
	});
}

/** Generates a migration in a copy of the folder: there is nothing to generate if the schema has not changed. */
function notCurrent(): string[] {
	// Inside the project, because drizzle-kit takes relative paths only.
	const scratch = mkdtempSync(join(process.cwd(), "node_modules", ".migrations-"));
	try {
		cpSync(MIGRATIONS, scratch, { recursive: true });
		const before = readdirSync(scratch).length;
		const generate = [DRIZZLE_KIT, "generate", "--dialect", "sqlite", "--schema", "./src/db/schema/index.ts"];
		const { status, stderr } = spawnSync(process.execPath, [...generate, "--out", relative(process.cwd(), scratch)], {
			encoding: "utf8",
		});
		if (status !== 0) return [`drizzle-kit failed: ${stderr}`];
		if (readdirSync(scratch).length === before) return [];
		return ["The schema is ahead of the migrations: run npm run migration"];
	} finally {
		rmSync(scratch, { recursive: true });
	}
}

const problems = [...notAdditive(), ...triggersInAnotherForm(), ...notCurrent()];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log("The migrations are additive and current.");
