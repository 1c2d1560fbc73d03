import type { z } from "@hono/zod-openapi";
import { expect, test } from "vitest";
import { declaredRoutes } from "../../src/reference/declared-routes";

interface Content {
	content: { "application/json": { schema: z.ZodType; example?: unknown } };
}
interface Route {
	path: string;
	request: { body?: Content };
	responses: Record<string, Content>;
}

const routes = declaredRoutes() as unknown as Route[];

test.each(routes)("the documentation's examples of $path fit their schemas", ({ request, responses }) => {
	const declared = [request.body, responses["200"] ?? responses["201"]].filter((content) => content !== undefined);
	expect(declared.length).toBeGreaterThan(0);
	for (const { content } of declared) {
		const { schema, example } = content["application/json"];
		expect(schema.safeParse(example)).toMatchObject({ success: true });
	}
});
