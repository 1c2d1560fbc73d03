/** The root's `dependencies` against the bundle: `npm audit --omit=dev` checks exactly the packages that are deployed. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { buildWorker } from "../../scripts/bundle/worker";

let inputs: Metafile["inputs"];

beforeAll(async () => {
	const folder = mkdtempSync(join(tmpdir(), "muster-bundle-"));
	({ inputs } = (await buildWorker("src/index.ts", folder)).metafile);
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
