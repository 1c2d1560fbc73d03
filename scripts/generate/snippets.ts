import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Files } from "./files";

const DOCUMENTS = ["*.md", "docs/**/*.md", "examples/*/*.md"];
const BLOCK = /^<!-- snippet: (?<path>[^#\s]+)(?:#(?<region>\S+))? -->\n+```.*\n[\s\S]*?^```$/gm;

/**
 * The documents with the code that they quote from tested files. A fenced block below
 * `<!-- snippet: path/of/file.ts#region -->` is that region of that file, from `// #region name` to `// #endregion`;
 * without a region it is the whole file.
 *
 * @throws Error if a file does not have the region that a document quotes
 */
export async function generateSnippets(): Promise<Files> {
	const documents = globSync(DOCUMENTS).map(async (path) => [path, await withSnippets(path)] as const);
	return Object.fromEntries(await Promise.all(documents));
}

async function withSnippets(document: string): Promise<string> {
	let text = await readFile(document, "utf8");
	for (const { 0: block, groups } of text.matchAll(BLOCK)) {
		const { path = "", region } = groups ?? {};
		const current = snippet(path, region, await readFile(path, "utf8"));
		text = text.replace(block, () => current);
	}
	return text;
}

function snippet(path: string, region: string | undefined, source: string): string {
	const lines = source.trimEnd().split("\n");
	const name = region === undefined ? path : `${path}#${region}`;
	const code = dedent(region === undefined ? lines : regionOf(lines, name, region));
	return `<!-- snippet: ${name} -->\n\n\`\`\`${extname(path).slice(1)}\n${code}\n\`\`\``;
}

function regionOf(lines: readonly string[], name: string, region: string): readonly string[] {
	const start = lines.findIndex((line) => line.trim().endsWith(`#region ${region}`));
	const length = lines.slice(start + 1).findIndex((line) => line.trim().endsWith("#endregion"));
	if (start === -1 || length === -1) throw new Error(`There is no region ${name}`);
	return lines.slice(start + 1, start + 1 + length);
}

/** Removes the indentation that all lines share. */
function dedent(lines: readonly string[]): string {
	const depths = lines.filter((line) => line.trim() !== "").map((line) => /^\t*/.exec(line)?.[0].length ?? 0);
	const depth = Math.min(...depths);
	return lines.map((line) => line.slice(depth)).join("\n");
}
