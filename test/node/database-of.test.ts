import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The binding's declaration, and the resolver. */
const MAY_NAME_IT = ["src/config/bindings.ts", "src/db/database-of.ts"];

test("the Worker asks one place which database a workspace lives in: nothing else uses the binding", () => {
	const naming = globSync("src/**/*.{ts,tsx}")
		.map((path) => path.replaceAll("\\", "/"))
		.filter((path) => /(?:\.|\[")DB\b|\bDB(?:[,:]| \})/.test(readFileSync(path, "utf8")));
	expect(naming.filter((path) => !path.endsWith(".generated.ts")).sort()).toEqual(MAY_NAME_IT);
});
