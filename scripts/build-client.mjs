/**
 * Makes the package that programs install: `dist/`, JavaScript modules and their declarations. The declarations lean on
 * nothing of the Worker: what they need of it is written out in `contract.d.ts`.
 */
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync } from "node:fs";
import process from "node:process";

const COMPILED = "build/package";

rmSync(COMPILED, { recursive: true, force: true });
rmSync("dist", { recursive: true, force: true });
const { status } = spawnSync("tsc", ["--project", "tsconfig.client.json", "--outDir", COMPILED], {
	stdio: "inherit",
	shell: process.platform === "win32",
});
if (status !== 0) process.exit(1);

cpSync(`${COMPILED}/client`, "dist", { recursive: true });
// It carries types only: nobody loads it.
rmSync("dist/contract.js");
if (/\bimport\b/.test(readFileSync("dist/contract.d.ts", "utf8"))) {
	console.error("client/contract.ts: a type kept its name, and with it an import of the Worker.");
	process.exit(1);
}
