/** Checks in the bundle of the last `npm run build` that each stub replaces a part of the package that it is for. */
import { readFileSync } from "node:fs";
import process from "node:process";
import { STUBS } from "../stubs/aliases";
import { type Metafile, stubProblems } from "./stub-problems";

const METAFILE = "build/metafile.json";

const metafile: Metafile = JSON.parse(readFileSync(METAFILE, "utf8"));
const problems = stubProblems(STUBS, metafile);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`Each of ${Object.keys(STUBS).length} stubs replaces a part of its own package, and of no other.`);
