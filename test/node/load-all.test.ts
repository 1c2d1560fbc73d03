import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const IMPORT = /\bimport\("([^"]+)"\)/g;

/** The modules that a file imports at their first use, as paths below the project's root. */
function importedLate(file: string): string[] {
	return [...readFileSync(file, "utf8").matchAll(IMPORT)].map(([, path = ""]) =>
		relative(ROOT, resolve(file, "..", path)),
	);
}

test("the tests of the Worker load every module that it imports at its first use", () => {
	const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
		.filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".generated.ts"))
		.map((name) => join(ROOT, "src", name));
	const late = new Set(sources.flatMap(importedLate));
	expect(late.size).toBeGreaterThan(5);
	expect([...late].sort()).toEqual(importedLate(join(ROOT, "test/worker/load-all.ts")).sort());
});
