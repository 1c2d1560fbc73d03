/** Checks in the bundle of the last `npm run build` that each stub replaces a part of the package that it is for. */
import { readFileSync } from "node:fs";
import process from "node:process";
import { unstable_readConfig as readConfig } from "wrangler";
import { type Metafile, stubProblems } from "./stub-problems";

const METAFILE = "build/bundle-meta.json";

const { alias = {} } = readConfig({ config: "wrangler.toml" });
const metafile: Metafile = JSON.parse(readFileSync(METAFILE, "utf8"));
const problems = stubProblems(alias, metafile);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`Each of ${Object.keys(alias).length} stubs replaces a part of its own package, and of no other.`);
