/**
 * What the documentation shows is what the tests run: a fenced block below `<!-- snippet: path/of/file.ts#region -->` is
 * that region of that file, from `// #region name` to `// #endregion`; without a region, the whole file. Writes the blocks
 * anew, or with `--check` says which are not current.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import process from "node:process";

const BLOCK = /^<!-- snippet: (?<path>[^#\s]+)(?:#(?<region>\S+))? -->\n+```.*\n[\s\S]*?^```$/gm;

function regionOf(path, region) {
	const lines = readFileSync(path, "utf8").trimEnd().split("\n");
	if (region === undefined) return lines;
	const start = lines.findIndex((line) => line.trim().endsWith(`#region ${region}`));
	const length = lines.slice(start + 1).findIndex((line) => line.trim().endsWith("#endregion"));
	if (start === -1 || length === -1) throw new Error(`${path} has no region ${region}`);
	return lines.slice(start + 1, start + 1 + length);
}

/** Without the indentation that all lines share. */
function dedent(lines) {
	const depths = lines.filter((line) => line.trim() !== "").map((line) => /^\t*/.exec(line)[0].length);
	const depth = Math.min(...depths);
	return lines.map((line) => line.slice(depth)).join("\n");
}

const check = process.argv.includes("--check");
const stale = [];
for (const document of globSync(["*.md", "docs/**/*.md", "examples/*/*.md"])) {
	const text = readFileSync(document, "utf8");
	const current = text.replace(BLOCK, (...parts) => {
		const { path, region } = parts.at(-1);
		const name = region === undefined ? path : `${path}#${region}`;
		return `<!-- snippet: ${name} -->\n\n\`\`\`${extname(path).slice(1)}\n${dedent(regionOf(path, region))}\n\`\`\``;
	});
	if (current === text) continue;
	if (check) stale.push(document);
	else writeFileSync(document, current);
}
if (stale.length > 0) {
	console.error(`Not current, run npm run compile:snippets: ${stale.join(", ")}`);
	process.exit(1);
}
