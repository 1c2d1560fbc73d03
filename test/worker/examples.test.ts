import type { z } from "@hono/zod-openapi";
import { expect, test } from "vitest";
import { declaredRoutes } from "../../src/reference/declared-routes";

interface Content {
	/** By the content type; each body has one. */
	content: Record<string, { schema: z.ZodType; example?: unknown }>;
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
		const bodies = Object.values(content);
		expect(bodies).toHaveLength(1);
		for (const { schema, example } of bodies) expect(schema.safeParse(example)).toMatchObject({ success: true });
	}
});
