import { OpenAPIHono } from "@hono/zod-openapi";
import { createMiddleware } from "hono/factory";
import { MusterError } from "../errors";
import type { Environment } from "../http/environment";
import { refuseInvalid } from "../http/validation";
import { setPlan, setPlanRoute } from "./set-plan";

const encoder = new TextEncoder();

/** Compares in constant time, whatever the lengths: both sides are hashed first. */
async function isSame(given: string, expected: string): Promise<boolean> {
	const [left, right] = await Promise.all(
		[given, expected].map((text) => crypto.subtle.digest("SHA-256", encoder.encode(text))),
	);
	return left !== undefined && right !== undefined && crypto.subtle.timingSafeEqual(left, right);
}

/** The door is not there without a key. */
export const requireDoor = createMiddleware<Environment>(async ({ var: { scope } }, next) => {
	if (scope.config.operatorKey === undefined) throw new MusterError("NOT_FOUND");
	await next();
});

const operator = new OpenAPIHono<Environment>({ defaultHook: refuseInvalid });

/** Every operation of `/api/operator`. */
export const operatorRoutes = operator.openapi(setPlanRoute, async (c) => {
	const { scope } = c.var;
	const given = /^bearer\s+(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
	if (given === undefined || !(await isSame(given, scope.config.operatorKey ?? "")))
		throw new MusterError("UNAUTHORIZED");
	return c.json(await setPlan(scope, c.req.valid("json")), 200);
});
