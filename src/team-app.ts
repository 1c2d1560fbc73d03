import type { Hono } from "hono";
import { refuseOtherMethods } from "./http/allowed-methods";
import { reportCost } from "./http/cost-header";
import type { Environment } from "./http/environment";
import { type FrameDependencies, framedApp } from "./http/frame";
import { answerTrustedOriginsLate, limitBody, requireJson, requireTrustedOrigin } from "./http/request-checks";
import { type Operations, serve } from "./http/serve";

/** `/api/team` with some of its operations. Nothing that it imports is more than they need. */
export function createTeamApp(dependencies: FrameDependencies, operations: Operations): Hono<Environment> {
	const routes = serve(operations);
	return framedApp(dependencies)
		.use("/api/team/*", reportCost)
		.use("/api/*", answerTrustedOriginsLate)
		.use("/api/team/*", refuseOtherMethods("/api/team", routes.routes), limitBody, requireJson)
		.use("/api/team/*", requireTrustedOrigin)
		.route("/api/team", routes);
}
