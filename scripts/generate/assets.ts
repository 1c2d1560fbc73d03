import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { type Files, headerOf, piecewise } from "./files";

const SOURCES = "browser";

/** The media type of each kind of asset, and where its text may be cut into lines. */
const KINDS = {
	css: { type: "text/css; charset=utf-8", cut: /(?<=\})(?!\})/ },
	js: { type: "text/javascript; charset=utf-8", cut: /(?<=[;}])(?![;})\].,])/ },
	svg: { type: "image/svg+xml", cut: /(?=<(?!\/))/ },
};

interface Asset {
	/** Of the constant that holds it. */
	name: string;
	/** The path below which the Worker serves it. */
	place: string;
	source: string;
	kind: keyof typeof KINDS;
}

const OUTPUTS: Readonly<Record<string, readonly Asset[]>> = {
	"src/pages/assets.generated.ts": [
		{ name: "STYLE", place: "/assets", source: "style.css", kind: "css" },
		{ name: "SCRIPT", place: "/assets", source: "enhance.ts", kind: "js" },
		{ name: "FIT_LIST", place: "/assets", source: "fit-list.ts", kind: "js" },
		{ name: "ICON", place: "/assets", source: "icon.svg", kind: "svg" },
	],
	"src/reference/assets.generated.ts": [
		{ name: "STYLE", place: "/api/docs", source: "reference.css", kind: "css" },
		{ name: "SCRIPT", place: "/api/docs", source: "reference.ts", kind: "js" },
	],
};

/**
 * `browser/`, minified, for the Worker to carry. Each asset has a hash of its text in its name, so that browsers may
 * keep it forever.
 */
export async function generateAssets(): Promise<Files> {
	const outputs = Object.entries(OUTPUTS).map(async ([output, assets]) => {
		const declarations = await Promise.all(assets.map(declarationOf));
		return [output, `${headerOf("assets", `${SOURCES}/`)}${declarations.join("\n")}`] as const;
	});
	return Object.fromEntries(await Promise.all(outputs));
}

async function declarationOf({ name, place, source, kind }: Asset): Promise<string> {
	const body = await bodyOf(source, kind);
	const hash = createHash("sha256").update(body).digest("hex").slice(0, 10);
	const stem = source.slice(0, source.lastIndexOf("."));
	const { type, cut } = KINDS[kind];
	return [
		`export const ${name} = {`,
		`\tpath: "${place}/${stem}.${hash}.${kind}",`,
		`\ttype: "${type}",`,
		`\tbody:\n${piecewise(body.split(cut), "\t\t")},`,
		"} as const;\n",
	].join("\n");
}

async function bodyOf(source: string, kind: keyof typeof KINDS): Promise<string> {
	const path = join(SOURCES, source);
	const text = kind === "svg" ? await readFile(path, "utf8") : await minified(path);
	return text.trim();
}

async function minified(path: string): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [path],
		bundle: true,
		minify: true,
		write: false,
		format: "esm",
		charset: "utf8",
		target: ["chrome120", "firefox121", "safari17"],
	});
	return outputFiles[0]?.text ?? "";
}
