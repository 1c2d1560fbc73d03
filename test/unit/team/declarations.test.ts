import { expect, test } from "vitest";
import { operatorDeclarations } from "../../../src/operator/declarations";
import { operatorOperations } from "../../../src/operator/routes";
import { teamDeclarations } from "../../../src/team/declarations";
import { teamOperations } from "../../../src/team/operations";

test("every operation is declared with its name, its method and the status of its success", () => {
	const served = Object.entries({ ...teamOperations, ...operatorOperations });
	const declared = Object.entries({ ...teamDeclarations, ...operatorDeclarations });
	expect(declared.map(([key, { name, method, status }]) => [key, name, method.toUpperCase(), status])).toEqual(
		served.map(([key, { method, status }]) => [key, key, method, status]),
	);
});
