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

/** A module with the same exports as data. A statement that several batches of the file have is written once. */
function moduleOf(exports: Exports): string {
	const statements: string[] = [];
	const written = (value: unknown): string => {
		if (Array.isArray(value)) return `[${value.map(written).join()}]`;
		if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
		if (!isStatement(value)) return objectOf(value);
		const text = objectOf({ ...value, text: shorten(value.text) });
		if (!statements.includes(text)) statements.push(text);
		return `statement${statements.indexOf(text)}`;
	};
	const objectOf = (value: object): string => {
		// `statements` of a batch is computed on access, so the names are read and not the entries of a copy.
		const fields = Object.keys(value).map((name) => `${JSON.stringify(name)}:${written(value[name as never])}`);
		return `{${fields.join()}}`;
	};
	const exported = Object.entries(exports).map(([name, value]) => `export const ${name} = ${written(value)};\n`);
	const shared = statements.map((text, position) => `const statement${position} = ${text};\n`);
	return [...shared, ...exported].join("");
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
	};
}
