/**
 * Turns `browser/` into `src/pages/assets.generated.ts`: minified, each under a name that says what is in it, so that
 * browsers may keep it for ever.
 *
 * `--check` compares instead of writing, and fails where the compiled assets are behind.
 */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const OUTPUT = fileURLToPath(new URL("../src/pages/assets.generated.ts", import.meta.url).href);
const source = (name: string) => fileURLToPath(new URL(`../browser/${name}`, import.meta.url).href);

interface Asset {
	path: string;
	type: string;
	body: string;
}

async function minified(name: string): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [source(name)],
		bundle: true,
		minify: true,
		write: false,
		format: "esm",
		target: ["chrome120", "firefox121", "safari17"],
	});
	return (outputFiles[0]?.text ?? "").trim();
}

function asset(name: string, extension: string, type: string, body: string): Asset {
	const hash = createHash("sha256").update(body).digest("hex").slice(0, 10);
	return { path: `/assets/${name}.${hash}.${extension}`, type, body };
}

const assets = {
	STYLE: asset("style", "css", "text/css; charset=utf-8", await minified("style.css")),
	SCRIPT: asset("enhance", "js", "text/javascript; charset=utf-8", await minified("enhance.ts")),
	ICON: asset("icon", "svg", "image/svg+xml", (await readFile(source("icon.svg"), "utf8")).trim()),
};
const declarations = Object.entries(assets).map(
	([name, value]) => `export const ${name} = ${JSON.stringify(value, null, "\t")} as const;\n`,
);
const compiled = `// Compiled from browser/ by \`npm run compile:assets\`; change the sources there.\n${declarations.join("\n")}`;

if (process.argv.includes("--check")) {
	const current = await readFile(OUTPUT, "utf8").catch(() => "");
	if (current !== compiled) {
		console.error("The compiled assets are behind browser/: run npm run compile:assets");
		process.exit(1);
	}
	console.log("The compiled assets are current.");
} else {
	await writeFile(OUTPUT, compiled);
	console.log("Compiled the assets.");
}
