/** The build of the Worker: several modules, of which the first has all that most requests need. docs/build.md explains it. */
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { type BuildOptions, type BuildResult, build, type Plugin } from "esbuild";
import { STUBS } from "../../stubs/aliases";
import { written } from "./written";
import { zodForInputs } from "./zod-for-inputs";

/** The folder of the repository. */
export const ROOT = join(import.meta.dirname, "..", "..");

/** Replaces parts of libraries that never run by stubs. */
const stubs: Plugin = {
	name: "stubs",
	setup(build) {
		for (const [path, stub] of Object.entries(STUBS)) {
			const filter = new RegExp(`^${RegExp.escape(path)}$`);
			build.onResolve({ filter }, () => ({ path: join(ROOT, stub) }));
		}
	},
};

/** Lets CommonJS packages `require` the modules of Node that workerd has: as ES modules, which workerd imports. */
const builtins: Plugin = {
	name: "builtins",
	setup(build) {
		build.onResolve({ filter: /^(?:node:)?[a-z_/]+$/ }, ({ path, kind }) => {
			if (!isBuiltin(path)) return undefined;
			const name = path.startsWith("node:") ? path : `node:${path}`;
			return kind === "require-call" ? { path: name, namespace: "required" } : { path: name, external: true };
		});
		build.onLoad({ filter: /./, namespace: "required" }, ({ path }) => ({
			contents: `import builtin from "${path}"; module.exports = builtin;`,
		}));
	},
};

/** The settings that wrangler bundles a Worker with (wrangler 4.156), and several modules instead of one. */
const SETTINGS = {
	absWorkingDir: ROOT,
	bundle: true,
	splitting: true,
	format: "esm",
	target: "es2024",
	supported: { "import-source": true, using: true },
	conditions: ["workerd", "worker", "browser"],
	external: ["cloudflare:*"],
	define: { "process.env.NODE_ENV": '"production"', "navigator.userAgent": '"Cloudflare-Workers"' },
	entryNames: "index",
	outExtension: { ".js": ".mjs" },
	chunkNames: "modules/[name]-[hash]",
	charset: "utf8",
	minify: true,
	sourcemap: true,
	metafile: true,
	logLevel: "warning",
} satisfies BuildOptions;

/**
 * Builds a Worker.
 *
 * @param entry its file, from the repository's root
 * @param outdir the folder for its modules: `index.mjs`, which imports those of `modules/`
 */
export function buildWorker(entry: string, outdir: string): Promise<BuildResult<{ metafile: true }>> {
	return build({
		...SETTINGS,
		entryPoints: [entry],
		outdir,
		plugins: [stubs, builtins, zodForInputs(ROOT, [stubs]), written(ROOT)],
	});
}
