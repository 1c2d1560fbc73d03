/**
 * Fails where the schema has moved on without a migration, or a migration does what D1 cannot survive: rebuilding a
 * table drops it first, and with it every row of its children (`ON DELETE CASCADE`; D1 ignores `foreign_keys=OFF`).
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import process from "node:process";

const MIGRATIONS = "migrations";
const FORBIDDEN = [/\bDROP\s+TABLE\b/i, /__new_/, /foreign_keys\s*=\s*OFF/i];
const DRIZZLE_KIT = join("node_modules", "drizzle-kit", "bin.cjs");

const problems = [];
for (const file of readdirSync(MIGRATIONS).filter((name) => name.endsWith(".sql"))) {
	const text = readFileSync(join(MIGRATIONS, file), "utf8");
	for (const pattern of FORBIDDEN)
		if (pattern.test(text)) problems.push(`${file} is not additive: it matches ${pattern}`);
}

// Below the project: drizzle-kit takes relative paths only.
const scratch = mkdtempSync(join(process.cwd(), "node_modules", ".migrations-"));
try {
	cpSync(MIGRATIONS, scratch, { recursive: true });
	const before = readdirSync(scratch).length;
	const generate = [DRIZZLE_KIT, "generate", "--dialect", "sqlite", "--schema", "./src/db/schema/index.ts"];
	const { status, stderr } = spawnSync(process.execPath, [...generate, "--out", relative(process.cwd(), scratch)], {
		encoding: "utf8",
	});
	if (status !== 0) problems.push(`drizzle-kit failed: ${stderr}`);
	if (readdirSync(scratch).length !== before)
		problems.push("The schema is ahead of the migrations: run npm run migration");
} finally {
	rmSync(scratch, { recursive: true });
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log("The migrations are additive and current.");
