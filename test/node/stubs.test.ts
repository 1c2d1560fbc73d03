import { expect, test } from "vitest";
import { stubProblems } from "../../scripts/stub-problems";

const ALIASES = { "./compile.js": "./stubs/zod/compile.ts" };
const STUB = { path: "stubs/zod/compile.ts" };
const ZOD = { "node_modules/zod/v4/core/index.js": { imports: [STUB] } };

test("a stub may replace a part of its own package", () => {
	expect(stubProblems(ALIASES, { inputs: ZOD })).toEqual([]);
});

test("a stub that replaces a part of another package is a problem", () => {
	for (const importer of ["node_modules/other/index.js", "node_modules/zod/node_modules/@scope/other/a.js", "src/a.ts"])
		expect(stubProblems(ALIASES, { inputs: { ...ZOD, [importer]: { imports: [STUB] } } })).toEqual([
			`The alias ./compile.js is for zod, but ${importer} imports stubs/zod/compile.ts through it.`,
		]);
});

test("a stub that replaces nothing is a problem", () => {
	const inputs = {
		"node_modules/zod/v4/core/index.js": { imports: [{ path: "node_modules/zod/v4/core/compile.js" }] },
	};
	expect(stubProblems(ALIASES, { inputs })).toEqual([
		"The alias ./compile.js replaces nothing: zod no longer imports it.",
	]);
});

test("a stub outside the folder of a package is a problem", () => {
	expect(stubProblems({ "./compile.js": "./stubs/compile.ts" }, { inputs: ZOD })).toEqual([
		"The alias ./compile.js is for ./stubs/compile.ts, which is not of the form stubs/<package>/<file>.",
	]);
});
