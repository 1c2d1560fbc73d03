/** The programs of `examples/`, installed and built by the commands of their READMEs. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** @returns its folder */
export function buildExample(name: string, ...options: string[]): string {
	const folder = join("examples", name);
	const npm = (...args: string[]) => execFileSync("npm", args, { cwd: folder, stdio: "pipe", encoding: "utf8" });
	if (!existsSync(join(folder, "node_modules"))) npm("ci");
	// Without the `pre` script, which builds the client: `setup.ts` has built it.
	npm("run", "build", "--ignore-scripts", "--", ...options);
	return folder;
}
