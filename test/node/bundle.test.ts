/** The modules of the Worker, by esbuild's own account: what every start evaluates, and how much is uploaded. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Metafile } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { MAX_START_KIB, MAX_UPLOAD_KIB } from "../../scripts/bundle/limits";
import { buildWorker } from "../../scripts/bundle/worker";

let outputs: Metafile["outputs"];
/** The modules that are evaluated before the first request. */
let atStart: string[];
let gzipKib: (modules: readonly string[]) => number;

beforeAll(async () => {
	const folder = mkdtempSync(join(tmpdir(), "muster-bundle-"));
	({ outputs } = (await buildWorker("src/index.ts", folder)).metafile);
	const modules = Object.keys(outputs).filter((path) => path.endsWith(".mjs"));
	atStart = reachable(modules.filter((path) => basename(path) === "index.mjs"));
	gzipKib = (some) => gzipSync(Buffer.concat(some.map((path) => readFileSync(path)))).length / 1024;
});

function reachable(from: readonly string[]): string[] {
	const found = new Set(from);
	for (const path of found) {
		for (const { path: imported, kind } of outputs[path]?.imports ?? []) {
			if (kind === "import-statement" && outputs[imported] !== undefined) found.add(imported);
		}
	}
	return [...found];
}

test("a start evaluates no query builder, no Better Auth, no page, no SMTP and not the whole of zod", () => {
	const inputs = atStart.flatMap((path) => Object.keys(outputs[path]?.inputs ?? {}));
	expect(inputs).toContain("src/team/invites/operations/invite.ts");
	expect(inputs).toContain("src/service/authorize.ts");
	const cold =
		/node_modules\/(?:@?better-auth|drizzle-orm|nodemailer|zod|@hono\/zod-openapi)\/|src\/(?:auth|pages|reference)\//;
	expect(inputs.filter((path) => cold.test(path))).toEqual([]);
});

test(`what a start evaluates is at most ${MAX_START_KIB} KiB, all modules together at most ${MAX_UPLOAD_KIB}`, () => {
	expect(gzipKib(atStart)).toBeLessThan(MAX_START_KIB);
	expect(gzipKib(Object.keys(outputs).filter((path) => path.endsWith(".mjs")))).toBeLessThan(MAX_UPLOAD_KIB);
});
