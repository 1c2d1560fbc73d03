/**
 * Makes what programs install: `dist/`, a JavaScript module for each of the package's exports, and their declarations.
 * The declarations lean on nothing of the Worker: what they need of it is written out in `contract.d.ts`.
 */
import { spawnSync } from "node:child_process";
import { cpSync, globSync, readFileSync, rmSync } from "node:fs";
import process from "node:process";
import { build } from "esbuild";

const DECLARATIONS = "build/declarations";

rmSync("dist", { recursive: true, force: true });
rmSync(DECLARATIONS, { recursive: true, force: true });

const { exports } = JSON.parse(readFileSync("package.json", "utf8"));
await build({
	entryPoints: Object.values(exports).map((one) => one.import.replace("./dist/", "client/").replace(/\.js$/, ".ts")),
	outbase: "client",
	outdir: "dist",
	bundle: true,
	splitting: true,
	packages: "external",
	format: "esm",
	target: "es2022",
	jsx: "automatic",
});

const { status } = spawnSync("tsc", ["--project", "tsconfig.client.json", "--outDir", DECLARATIONS], {
	stdio: "inherit",
	shell: process.platform === "win32",
});
if (status !== 0) process.exit(1);
cpSync(`${DECLARATIONS}/client`, "dist", { recursive: true });
for (const file of globSync("dist/**/*.d.ts")) {
	if (!/["/]src\//.test(readFileSync(file, "utf8"))) continue;
	console.error(`${file} names a type of the Worker's: the compiler kept the name instead of writing it out.`);
	process.exit(1);
}
