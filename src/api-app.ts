import type { Hono } from "hono";
import { authRoutes } from "./auth/routes";
import { refuseOtherMethods } from "./http/allowed-methods";
import type { Environment } from "./http/environment";
import { type FrameDependencies, framedApp } from "./http/frame";
import { answerTrustedOrigins, limitBody, requireJson } from "./http/request-checks";
import { mailEventRoutes } from "./mail-events/routes";
import { hideWithoutOperatorKey } from "./operator/operator-key";
import { operatorRoutes } from "./operator/routes";
import { referenceRoutes } from "./reference/routes";

/** The paths below `/api` except `/api/team`. */
export function createApiApp(dependencies: FrameDependencies): Hono<Environment> {
	const app = framedApp(dependencies)
		.use("/api/operator/*", hideWithoutOperatorKey)
		.use("/api/*", answerTrustedOrigins);
	for (const [base, routes] of [
		["/api/operator", operatorRoutes],
		["/api/webhooks", mailEventRoutes],
	] as const) {
		app.use(`${base}/*`, refuseOtherMethods(base, routes.routes), limitBody, requireJson).route(base, routes);
	}
	return app.use("/api/auth/*", limitBody).route("/api/auth", authRoutes).route("/api", referenceRoutes);
}
