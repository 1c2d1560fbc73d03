/**
 * Builds the extension for one Muster: `npm run build -- --url https://teams.example.com [--out dist]`. The extension
 * may send requests to that origin only.
 */
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const SOURCE = join(import.meta.dirname, "src");
/** The sources contain this in place of the URL. */
const PLACEHOLDER = "https://muster.example.com";

const { url, out } = parseArgs({
	options: {
		url: { type: "string", default: "http://localhost:8787" },
		out: { type: "string", default: join(import.meta.dirname, "dist") },
	},
}).values;
const { origin } = new URL(url);

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
for (const file of ["manifest.json", "popup.html"]) {
	const text = await readFile(join(SOURCE, file), "utf8");
	await writeFile(join(out, file), text.replaceAll(PLACEHOLDER, origin));
}
for (const file of ["popup.css", "icon.png"]) await cp(join(SOURCE, file), join(out, file));
await build({
	entryPoints: [join(SOURCE, "popup.ts"), join(SOURCE, "background.ts")],
	outdir: out,
	bundle: true,
	format: "esm",
	target: "chrome123",
	define: { MUSTER_URL: JSON.stringify(origin) },
});

const { key } = JSON.parse(await readFile(join(SOURCE, "manifest.json"), "utf8"));
console.log(`Built ${out} for ${origin}. Muster must trust it: TRUSTED_ORIGINS=chrome-extension://${idFrom(key)}`);

/** Computes an extension's id as browsers do: the first half of the key's SHA-256, each hex digit as a letter from a to p. */
function idFrom(key) {
	const digits = createHash("sha256").update(Buffer.from(key, "base64")).digest("hex").slice(0, 32);
	return digits.replace(/./g, (digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)]);
}
