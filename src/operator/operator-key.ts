import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { MusterError } from "../errors";
import type { Environment } from "../http/environment";

const encoder = new TextEncoder();

/** Compares in constant time, whatever the lengths are: both texts are hashed first. */
async function isSame(given: string, expected: string): Promise<boolean> {
	const [left, right] = await Promise.all(
		[given, expected].map((text) => crypto.subtle.digest("SHA-256", encoder.encode(text))),
	);
	return left !== undefined && right !== undefined && crypto.subtle.timingSafeEqual(left, right);
}

/** 404 for every path of the operator API if no key is configured, before anything else is checked. */
export const hideWithoutOperatorKey = createMiddleware<Environment>(async ({ var: { scope } }, next) => {
	if (scope.config.operatorKey === undefined) throw new MusterError("NOT_FOUND");
	await next();
});

/** @throws MusterError `UNAUTHORIZED` if the bearer is not the operator's key */
export async function requireOperatorKey({ req, var: { scope } }: Context<Environment>): Promise<void> {
	const given = /^bearer\s+(\S+)$/i.exec(req.header("authorization") ?? "")?.[1];
	if (given === undefined || !(await isSame(given, scope.config.operatorKey ?? "")))
		throw new MusterError("UNAUTHORIZED");
}
