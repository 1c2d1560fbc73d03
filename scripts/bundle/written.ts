/**
 * Replaces modules by the data that they export, computed when the Worker is built:
 *
 * - `*.batch.ts` exports batches, as SQL text and names of parameters, so that the Worker runs them without Drizzle;
 * - `*.data.ts` exports anything that is JSON.
 */
import { globSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Plugin as VitePlugin } from "vite";
import type {} from "vitest/node";
import type { Statement } from "../../src/db/statement.ts";
import { shorten } from "./shorten.ts";

const FILES = "src/**/*.{batch,data}.ts";
const IS_WRITTEN = /\.(?:batch|data)\.ts$/;

type Exports = Readonly<Record<string, unknown>>;

/**
 * Loads the modules into this process, from one bundle, because they import each other's parts without extensions.
 *
 * @returns the exports of each file, by its path from the root
 */
export async function loadWritten(root: string): Promise<ReadonlyMap<string, Exports>> {
	const files = globSync(FILES, { cwd: root }).sort();
	const contents = files.map((file, position) => `export * as file${position} from "./${file}";`).join("\n");
	const { outputFiles } = await build({
		stdin: { contents, resolveDir: root },
		bundle: true,
		write: false,
		platform: "node",
		format: "esm",
		logLevel: "error",
	});
	const code = outputFiles[0]?.text ?? "";
	const loaded = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
	return new Map(files.map((file, position) => [file, loaded[`file${position}`]]));
}

/** @returns the text of the module that replaces each file, by its absolute path */
async function writeModules(root: string): Promise<ReadonlyMap<string, string>> {
	const files = await loadWritten(root);
	return new Map([...files].map(([file, exports]) => [join(root, file), moduleOf(exports)]));
}

/** A part of the data that is written once if it occurs again (characters). */
const SHORTEST_SHARED = 80;

/** A module with the same exports as data. Parts that are equal are written once. */
function moduleOf(exports: Exports): string {
	const data = Object.entries(exports).map(([name, value]) => [name, dataOf(value)] as const);
	const occurrences = new Map<string, number>();
	for (const [, value] of data) count(value, occurrences);
	const shared = new Map<string, string>();
	const constants: string[] = [];

	const write = (value: unknown): string => {
		const text = JSON.stringify(value);
		if (typeof value !== "object" || value === null) return text;
		const known = shared.get(text);
		if (known !== undefined) return known;
		const written = Array.isArray(value)
			? `[${value.map(write).join()}]`
			: `{${Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}:${write(field)}`)}}`;
		if (text.length < SHORTEST_SHARED || occurrences.get(text) === 1) return written;
		const name = `shared${constants.length}`;
		constants.push(`const ${name} = ${written};\n`);
		shared.set(text, name);
		return name;
	};
	const exported = data.map(([name, value]) => `export const ${name} = ${write(value)};\n`);
	return [...constants, ...exported].join("");
}

/** Plain data, with the SQL of statements shortened. A batch computes its statements when they are read. */
function dataOf(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
		typeof part === "object" && part !== null && isStatement(part) ? { ...part, text: shorten(part.text) } : part,
	);
}

/** Counts how often each part occurs, by its JSON. */
function count(value: unknown, occurrences: Map<string, number>): void {
	if (typeof value !== "object" || value === null) return;
	const text = JSON.stringify(value);
	const known = occurrences.get(text) ?? 0;
	occurrences.set(text, known + 1);
	if (known === 0) for (const part of Object.values(value)) count(part, occurrences);
}

function isStatement(value: object): value is Statement {
	return "text" in value && "parameters" in value;
}

/** For the Worker's build. */
export function written(root: string): Plugin {
	return {
		name: "written",
		setup(build) {
			let modules: ReadonlyMap<string, string> = new Map();
			build.onStart(async () => {
				modules = await writeModules(root);
			});
			build.onLoad({ filter: IS_WRITTEN }, ({ path }) => {
				const contents = modules.get(path);
				return contents === undefined ? undefined : { contents };
			});
		},
	};
}

/** For the tests that import `src/` in workerd. */
export function writtenInTests(root: string): VitePlugin {
	let modules: Promise<ReadonlyMap<string, string>> | undefined;
	return {
		name: "written",
		enforce: "pre",
		async load(id) {
			if (!IS_WRITTEN.test(id)) return undefined;
			modules ??= writeModules(root);
			return (await modules).get(id);
		},
		watchChange() {
			modules = undefined;
		},
		configureVitest({ defineCacheKeyGenerator }) {
			// vitest keeps transformed modules by their own text, but this data also depends on the files that they import.
			defineCacheKeyGenerator(({ id }) => (IS_WRITTEN.test(id) ? false : undefined));
		},
	};
}
