import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import * as mini from "zod/mini";

/** The imports of our own files that this replaces: zod/mini, and zod's English messages. */
const IMPORTS = /^zod\/(?:mini|v4\/locales\/en\.js)$/;
/** A call of one of its functions, such as `z.string()` or `z.coerce.number()`. */
const CALL = /\bz\.(\w+)(?:\.\w+)?(?:<[^()]*>)?\(/g;

/**
 * Puts the part of zod that the inputs use into a file of its own, with a copy of the part of zod's core that it needs.
 *
 * esbuild never divides a file between modules. Better Auth needs nearly all of zod's core, so without this every start
 * would evaluate all of it.
 *
 * @param plugins the plugins that replace parts of zod
 */
export function zodForInputs(root: string, plugins: Plugin[]): Plugin {
	return {
		name: "zod-for-inputs",
		setup(build) {
			const folder = join(root, "src");
			build.onResolve({ filter: IMPORTS }, ({ importer }) =>
				importer.startsWith(folder) ? { path: "zod", namespace: "inputs", sideEffects: false } : undefined,
			);
			build.onLoad({ filter: /./, namespace: "inputs" }, async () => ({ contents: await bundled(root, plugins) }));
		},
	};
}

async function bundled(root: string, plugins: Plugin[]): Promise<string> {
	const sources = globSync("src/**/*.{ts,tsx}", { cwd: root }).map((file) => readFileSync(join(root, file), "utf8"));
	const used = new Set(sources.flatMap((source) => [...source.matchAll(CALL)].map(([, name]) => name)));
	const names = Object.keys(mini).filter((name) => used.has(name));
	const { outputFiles } = await build({
		stdin: {
			contents: `export { ${names.join(", ")} } from "zod/mini"; export { default } from "zod/v4/locales/en.js";`,
			resolveDir: root,
		},
		bundle: true,
		write: false,
		format: "esm",
		plugins,
	});
	return outputFiles[0]?.text ?? "";
}
