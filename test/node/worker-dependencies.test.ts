/** The root's `dependencies` against the bundle: `npm audit --omit=dev` checks exactly the packages that are deployed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Metafile } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };

let inputs: Metafile["inputs"];

beforeAll(() => {
	const folder = mkdtempSync(join(tmpdir(), "muster-bundle-"));
	const metafile = join(folder, "metafile.json");
	const { status, stdout, stderr } = spawnSync(
		"npx",
		["wrangler", "deploy", "--dry-run", "--outdir", folder, "--metafile", metafile],
		{ encoding: "utf8", shell: process.platform === "win32" },
	);
	expect(status, stdout + stderr).toBe(0);
	({ inputs } = JSON.parse(readFileSync(metafile, "utf8")) as Metafile);
});

/** The folder of the package that a file belongs to, as the lock file names it; undefined for our own files. */
const packageOf = (path: string) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];

test("the packages that src/ imports are the dependencies", () => {
	const imported = Object.entries(inputs)
		.filter(([path]) => path.startsWith("src/"))
		.flatMap(([, { imports }]) => imports.map(({ path }) => packageOf(path)))
		.filter((folder) => folder !== undefined);
	const names = [...new Set(imported)].map((folder) => folder.replace("node_modules/", ""));
	expect(names.sort()).toEqual(Object.keys(manifest.dependencies).sort());
});

interface Lockfile {
	packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
}

test("no package in the bundle is installed for development only", () => {
	const lockfile: Lockfile = JSON.parse(readFileSync("package-lock.json", "utf8"));
	const bundled = new Set(
		Object.keys(inputs)
			.map(packageOf)
			.filter((folder) => folder !== undefined),
	);
	const developmentOnly = [...bundled].filter((folder) => {
		const { dev = false, devOptional = false } = lockfile.packages[folder] ?? { dev: true };
		return dev || devOptional;
	});
	expect(bundled.size).toBeGreaterThan(Object.keys(manifest.dependencies).length);
	expect(developmentOnly).toEqual([]);
});
