/**
 * Everything in the repository that is generated from other files of it. Generated files are committed, so that their
 * changes are reviewed and a deployment needs no generator.
 *
 * `npm run generate [-- name …]` writes them, and removes those that no generator makes any more.
 * `npm run generate -- --check` writes nothing; it names each file that is behind and exits with 1.
 */
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import process from "node:process";
import { parseArgs } from "node:util";
import type { Files } from "./generate/files";

/** Loaded when its turn comes: some generators import what the ones before them write. */
const GENERATORS = {
	messages: async () => (await import("./generate/messages")).generateMessages(),
	mails: async () => (await import("./generate/mails")).generateMails(),
	assets: async () => (await import("./generate/assets")).generateAssets(),
	"auth-reference": async () => (await import("./generate/auth-reference")).generateAuthReference(),
	"client-methods": async () => (await import("./generate/client-methods")).generateClientMethods(),
	snippets: async () => (await import("./generate/snippets")).generateSnippets(),
} satisfies Record<string, () => Promise<Files>>;

type Name = keyof typeof GENERATORS;
const ALL = Object.keys(GENERATORS) as Name[];
const isName = (name: string): name is Name => Object.hasOwn(GENERATORS, name);

const GENERATED = "**/*.generated.*";
const NOT_OURS = ["**/node_modules", "build", "**/dist"];

/** As Biome formats every other file, so that changes are as easy to review. */
function formatted(path: string, text: string): string {
	if (!path.endsWith(".ts")) return text;
	const { status, stdout, stderr } = spawnSync("biome", ["format", "--stdin-file-path=unformatted.ts"], {
		input: text,
		encoding: "utf8",
		shell: process.platform === "win32",
	});
	if (status !== 0) throw new Error(`Biome cannot format ${path}: ${stderr}`);
	return stdout;
}

const { values, positionals } = parseArgs({ options: { check: { type: "boolean" } }, allowPositionals: true });
const unknown = positionals.filter((name) => !isName(name));
if (unknown.length > 0) {
	console.error(`No generator is called ${unknown.join(", ")}. There are: ${ALL.join(", ")}.`);
	process.exit(1);
}
const names = positionals.length > 0 ? positionals.filter(isName) : ALL;

const made = new Set<string>();
const problems: string[] = [];
for (const name of names) {
	for (const [path, text] of Object.entries(await GENERATORS[name]())) {
		made.add(path);
		const wanted = formatted(path, text);
		if (wanted === (await readFile(path, "utf8").catch(() => undefined))) continue;
		if (values.check) problems.push(`${path} is behind: run npm run generate -- ${name}`);
		else {
			await writeFile(path, wanted);
			console.log(`Wrote ${path}`);
		}
	}
}
if (names === ALL) {
	for (const path of globSync(GENERATED, { exclude: NOT_OURS }).filter((path) => !made.has(path))) {
		if (values.check) problems.push(`${path} is made by no generator: run npm run generate, which removes it`);
		else {
			await rm(path);
			console.log(`Removed ${path}`);
		}
	}
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`Current: ${names.join(", ")}.`);
