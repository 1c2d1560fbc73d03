/** Builds the package into `dist/`: a JavaScript module for each of its exports, and type declarations. */
import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { build } from "esbuild";
import manifest from "./package.json" with { type: "json" };

// A finished build replaces `dist/` as a whole, because two builds can run at the same time.
const scratchParent = join("..", "build");
mkdirSync(scratchParent, { recursive: true });
const scratch = mkdtempSync(join(scratchParent, "client-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const output = join(scratch, "dist");

await build({
	entryPoints: Object.values(manifest.exports).map(sourceOf),
	outbase: ".",
	outdir: output,
	bundle: true,
	splitting: true,
	packages: "external",
	format: "esm",
	target: "es2022",
	jsx: "automatic",
});
declareTypes();

rmSync("dist", { recursive: true, force: true });
renameSync(output, "dist");

/** `./dist/react/index.js` is built from `react/index.ts`. */
function sourceOf(target: { import: string }): string {
	return target.import.replace("./dist/", "").replace(/\.js$/, ".ts");
}

/**
 * Writes the type declarations beside the modules.
 *
 * @throws Error if a declaration refers to the Worker's sources, which the package does not contain
 */
function declareTypes(): void {
	const types = join(scratch, "types");
	const { status } = spawnSync("tsc", ["--project", ".", "--outDir", types], {
		stdio: "inherit",
		shell: process.platform === "win32",
	});
	if (status !== 0) throw new Error("The client does not compile.");
	cpSync(join(types, "client"), output, { recursive: true });
	for (const file of globSync(join(output, "**/*.d.ts"))) {
		if (/["/]src\//.test(readFileSync(file, "utf8"))) {
			throw new Error(`${file} imports a type from src/: the compiler kept its name instead of expanding it.`);
		}
	}
}
