/** Every pattern in `src/` is found by reading the files, so that a new one is tested without being listed. */
import { globSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { slowText, TIMEOUT_MS } from "./cpu";
import { hostileTexts } from "./hostile";

/** Files whose patterns never see a caller's text: they read the operator's configuration, or are made by a build. */
const isExempt = (path: string) => path.startsWith("src/config/") || path.endsWith(".generated.ts");

const files = globSync("src/**/*.{ts,tsx}")
	.map((path) => path.replaceAll("\\", "/"))
	.filter((path) => !isExempt(path));

type Node = { type?: unknown; [key: string]: unknown };

/** Every node of a syntax tree. */
function* nodesOf(value: unknown): Generator<Node> {
	if (typeof value !== "object" || value === null) return;
	if (!Array.isArray(value)) yield value as Node;
	for (const child of Object.values(value)) yield* nodesOf(child);
}

function nodesIn(path: string): Node[] {
	const { program, errors } = parseSync(path, readFileSync(path, "utf8"));
	if (errors.length > 0) throw new Error(`${path} cannot be parsed.`);
	return [...nodesOf(program)];
}

function patternsIn(path: string): { path: string; pattern: RegExp }[] {
	return nodesIn(path).flatMap(({ type, regex }) => {
		if (type !== "Literal" || typeof regex !== "object" || regex === null) return [];
		const { pattern, flags } = regex as { pattern: string; flags: string };
		return [{ path, pattern: new RegExp(pattern, flags) }];
	});
}

const patterns = files.flatMap(patternsIn);

test("the patterns are found", () => {
	expect(patterns.length).toBeGreaterThan(20);
});

const texts = hostileTexts();

/** The plain text that a pattern begins with: `bearer` for `/^bearer\\s+/`. The dangerous part may follow it. */
const prefixOf = ({ source }: RegExp) => /^\^?([A-Za-z0-9<"]*)/.exec(source)?.[1] ?? "";

test.each(patterns)(
	"$pattern of $path takes time in proportion to its text",
	{ timeout: TIMEOUT_MS },
	({ pattern }) => {
		for (const prefix of new Set(["", prefixOf(pattern)])) {
			expect(slowText(texts, (text) => (prefix + text).replace(pattern, ""))).toBeNull();
		}
	},
);

test("a pattern is built from text in these places only, which the test of parsers covers", () => {
	const builders = files.filter((path) =>
		nodesIn(path).some(({ type, callee }) => {
			const name = typeof callee === "object" && callee !== null && "name" in callee ? callee.name : undefined;
			return (type === "NewExpression" || type === "CallExpression") && name === "RegExp";
		}),
	);
	expect(builders.sort()).toEqual(["src/lists/headings.ts", "src/log.ts", "src/rules/fold.ts"]);
});
