import { OpenAPIHono } from "@hono/zod-openapi";
import type { Environment } from "../http/environment";
import { refuseInvalid } from "../http/validation";
import { requireOperatorKey } from "./operator-key";
import { setPlan, setPlanRoute } from "./set-plan";

/** Every operation of `/api/operator`. */
export const operatorRoutes = new OpenAPIHono<Environment>({ defaultHook: refuseInvalid }).openapi(
	setPlanRoute,
	async (c) => {
		await requireOperatorKey(c);
		return c.json(await setPlan(c.var.scope, c.req.valid("json")), 200);
	},
);
