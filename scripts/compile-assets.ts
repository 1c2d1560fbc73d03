/**
 * Turns `browser/` into `src/pages/assets.generated.ts`, and what only the API reference needs into
 * `src/reference/assets.generated.ts`: minified, each under a name that says what is in it, so that browsers may keep it
 * for ever.
 *
 * `--check` compares instead of writing, and fails where the compiled assets are behind.
 */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const project = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url).href);
const source = (name: string) => project(`browser/${name}`);

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

const TYPES = { css: "text/css; charset=utf-8", js: "text/javascript; charset=utf-8", svg: "image/svg+xml" };

/** @param place the path below which it is served */
function asset(place: string, name: string, extension: keyof typeof TYPES, body: string): Asset {
	const hash = createHash("sha256").update(body).digest("hex").slice(0, 10);
	return { path: `${place}/${name}.${hash}.${extension}`, type: TYPES[extension], body };
}

function compile(assets: Readonly<Record<string, Asset>>): string {
	const declarations = Object.entries(assets).map(
		([name, value]) => `export const ${name} = ${JSON.stringify(value, null, "\t")} as const;\n`,
	);
	return `// Compiled from browser/ by \`npm run compile:assets\`; change the sources there.\n${declarations.join("\n")}`;
}

const outputs = {
	[project("src/pages/assets.generated.ts")]: compile({
		STYLE: asset("/assets", "style", "css", await minified("style.css")),
		SCRIPT: asset("/assets", "enhance", "js", await minified("enhance.ts")),
		ICON: asset("/assets", "icon", "svg", (await readFile(source("icon.svg"), "utf8")).trim()),
	}),
	[project("src/reference/assets.generated.ts")]: compile({
		STYLE: asset("/api/docs", "reference", "css", await minified("reference.css")),
		SCRIPT: asset("/api/docs", "reference", "js", await minified("reference.ts")),
	}),
};

for (const [output, compiled] of Object.entries(outputs)) {
	if (!process.argv.includes("--check")) {
		await writeFile(output, compiled);
		continue;
	}
	const current = await readFile(output, "utf8").catch(() => "");
	if (current !== compiled) {
		console.error("The compiled assets are behind browser/: run npm run compile:assets");
		process.exit(1);
	}
}
console.log(process.argv.includes("--check") ? "The compiled assets are current." : "Compiled the assets.");
