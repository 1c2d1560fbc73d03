/** The OpenAPI document, checked by a tool for such documents. */
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { describeApi } from "../../src/reference/document";

/** Exceptions from Redocly's recommended rules. */
const EXCUSED = [
	// Their only answer is a redirect.
	"operation-2xx-response #/paths/~1api~1auth~1callback~1{provider}/get/responses",
	"operation-2xx-response #/paths/~1api~1auth~1callback~1{provider}/post/responses",
	"operation-2xx-response #/paths/~1api~1auth~1error/get/responses",
	"operation-2xx-response #/paths/~1api~1auth~1reset-link/get/responses",
];

test("the OpenAPI document passes Redocly's recommended rules, without errors or warnings", async () => {
	const problems = await lintFromString({
		source: JSON.stringify(describeApi("https://teams.muster.test")),
		config: await createConfig({ extends: ["recommended"] }),
	});
	const told = problems.map(({ ruleId, message, location }) => ({
		where: `${ruleId} ${location[0]?.pointer}`,
		message,
	}));
	expect(told.filter(({ where }) => !EXCUSED.includes(where))).toEqual([]);
	expect(told.map(({ where }) => where).sort()).toEqual(EXCUSED);
});
