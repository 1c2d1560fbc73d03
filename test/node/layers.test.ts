/** Holds the order in which rooms import each other. Type imports and dynamic imports count too. */
import { globSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { FLOORS_OF_SRC, FLOORS_OF_TEAM } from "./layers";

/** An import of one file by another, both from the root of the repository, the target without its extension. */
interface Import {
	from: string;
	to: string;
	isTypeOnly: boolean;
}

/** `import … from "./x"`, `export … from "./x"`, `import "./x"` and `import("./x")`. */
const IMPORT = /\b(?:(?:import|export)\s(?<type>type\s)?[^;"'()=]*?from\s*|import\s*\(?\s*)"(?<path>\.[^"]+)"/g;

function importsOf(from: string): Import[] {
	return [...readFileSync(from, "utf8").matchAll(IMPORT)].map(({ groups }) => ({
		from,
		to: posix.join(posix.dirname(from), groups?.path ?? "").replace(/\.[jt]sx?$/, ""),
		isTypeOnly: groups?.type !== undefined,
	}));
}

const filesIn = (folder: string) => globSync(`${folder}/**/*.{ts,tsx}`).map((path) => path.replaceAll("\\", "/"));
const importsIn = (folder: string) => filesIn(folder).flatMap(importsOf);
const shown = ({ from, to }: Import) => `${from} -> ${to}`;

/** The first part of a path below a folder, without an extension: `mail` for `src/mail/consumer.ts`; undefined elsewhere. */
function roomIn(folder: string, path: string): string | undefined {
	return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split(/[/.]/, 1)[0] : undefined;
}

const isInOperations = (path: string) => path.includes("/operations/");

describe.each([
	{ folder: "src", floors: FLOORS_OF_SRC, rooms: filesIn("src") },
	{ folder: "src/team", floors: FLOORS_OF_TEAM, rooms: globSync("src/team/*/**/*.ts") },
])("in $folder", ({ folder, floors, rooms }) => {
	const floorOf = (path: string) => floors.findIndex((floor) => floor.some((room) => room === roomIn(folder, path)));

	test("every room has its floor, and every floor its rooms", () => {
		expect([...new Set(rooms.map((path) => roomIn(folder, path)))].sort()).toEqual(floors.flat().sort());
	});

	test("imports stay in their room or go down", () => {
		const wrong = importsIn(folder)
			.filter(({ from, to }) => floorOf(from) !== -1 && floorOf(to) !== -1)
			.filter(({ from, to }) => roomIn(folder, from) !== roomIn(folder, to) && floorOf(from) >= floorOf(to));
		expect(wrong.map(shown)).toEqual([]);
	});
});

test("operations are imported by their subject's routes, by pages and by adapters, never by what they are built from", () => {
	const mayCall = /^src\/(?:team\/\w+\/routes\.ts|team\/declarations\.ts|pages\/|auth\/)/;
	const wrong = importsIn("src").filter(
		({ from, to }) => isInOperations(to) && !isInOperations(from) && !mayCall.test(from),
	);
	expect(wrong.map(shown)).toEqual([]);
});

test("the client takes types of src, and values of its rules and of access control only", () => {
	const wrong = importsIn("client").filter(
		({ to, isTypeOnly }) =>
			to.startsWith("src/") && !isTypeOnly && !to.startsWith("src/rules/") && to !== "src/auth/access-control",
	);
	expect(wrong.map(shown)).toEqual([]);
});

test("src imports nothing of its tests and tools", () => {
	expect(
		importsIn("src")
			.filter(({ to }) => !to.startsWith("src/") && to !== "package.json")
			.map(shown),
	).toEqual([]);
});

test("the model implements the rules without src; only what runs the Worker beside it imports from there", () => {
	const folder = "test/worker/faults/model";
	const beside = [`${folder}/world.ts`, `${folder}/provider.ts`];
	const wrong = importsIn(folder).filter(({ from, to }) => to.startsWith("src/") && !beside.includes(from));
	expect(wrong.map(shown)).toEqual([]);
});

test("every form of an import is read", () => {
	const found = importsOf("src/index.ts").map(({ to }) => to);
	expect(found).toContain("src/app");
	expect(found).toContain("src/auth/better-auth");
	expect(importsOf("client/contract.ts").filter(({ isTypeOnly }) => !isTypeOnly)).toEqual([]);
	expect(importsOf("client/access.ts")).toEqual([
		{ from: "client/access.ts", to: "src/auth/access-control", isTypeOnly: false },
	]);
});
