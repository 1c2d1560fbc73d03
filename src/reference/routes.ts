import { Hono } from "hono";
import type { Environment } from "../http/environment";
import { type Declarations, describeApi } from "./document";

/**
 * The API reference, for programs.
 *
 * @param declarations whose operations it tells of, beside those of `/api/auth`
 */
export function referenceRoutes(declarations: Declarations): Hono<Environment> {
	return new Hono<Environment>().get("/openapi.json", (c) =>
		c.json(describeApi(declarations, c.var.scope.config.publicUrl)),
	);
}
