import { OpenAPIHono } from "@hono/zod-openapi";
import { declaredRoutes } from "./declared-routes";
import type { ApiDocument } from "./openapi";

const generator = new OpenAPIHono();
for (const route of declaredRoutes()) generator.openAPIRegistry.registerPath(route);
const outline = { openapi: "3.1.0", info: { title: "Muster", version: "" } };

/** The declared operations in the OpenAPI document. */
export const declared = generator.getOpenAPI31Document(outline) as Pick<ApiDocument, "paths" | "components">;
