/** Checks that the migrations are current and additive, and of the form that D1 accepts. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import process from "node:process";
import { migrationProblems } from "./migration-rules";

const MIGRATIONS = "migrations";
const DRIZZLE_KIT = join("node_modules", "drizzle-kit", "bin.cjs");

function againstTheRules(): string[] {
	const files = readdirSync(MIGRATIONS).filter((name) => name.endsWith(".sql"));
	return files.flatMap((file) => migrationProblems(file, readFileSync(join(MIGRATIONS, file), "utf8")));
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

const problems = [...againstTheRules(), ...notCurrent()];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log("The migrations are current, additive, and of the form that D1 accepts.");
