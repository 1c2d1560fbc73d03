import { Hono } from "hono";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { MusterError } from "../errors";
import { refuseOtherMethods } from "../http/allowed-methods";
import type { Environment } from "../http/environment";
import { respondWithError } from "../http/error-response";
import type { FrameDependencies } from "../http/frame";
import { logRequests } from "../http/request-log";
import { toMusterError } from "../http/thrown-errors";
import { readDeepHealth } from "./deep-health";
import { readHealth } from "./health";

export type HealthDependencies = Pick<FrameDependencies, "now" | "random" | "problemPage">;

/**
 * `/health`, for monitors and for a deployment that waits for its version. It answers under every host name of the
 * Worker, and also if the configuration is refused, so the middleware of other requests does not frame it.
 */
export function createHealthApp({ now, random, problemPage }: HealthDependencies): Hono<Environment> {
	const routes = new Hono<Environment>()
		.get("/health", (c) => {
			const health = readHealth(c.env);
			return c.json(health, health.ok ? 200 : 503);
		})
		.get("/health/deep", async (c) => {
			const health = await readDeepHealth(c.env, { now, random }, (answer) => c.executionCtx.waitUntil(answer));
			return c.json(health, health.ok ? 200 : 503);
		});
	const app = new Hono<Environment>();
	app.use(requestId(), secureHeaders({ referrerPolicy: "same-origin" }), logRequests(now));
	app.use(async (c, next) => {
		c.header("cache-control", "no-store");
		c.header("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
		await next();
	});
	app.notFound((c) => respondWithError(c, new MusterError("NOT_FOUND"), problemPage));
	app.onError((error, c) => respondWithError(c, toMusterError(error), problemPage));
	return app.use("/*", refuseOtherMethods("", routes.routes)).route("/", routes);
}
