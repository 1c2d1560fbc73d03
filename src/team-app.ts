import type { Hono } from "hono";
import { refuseOtherMethods } from "./http/allowed-methods";
import { reportCost } from "./http/cost-header";
import type { Environment } from "./http/environment";
import { type FrameDependencies, framedApp } from "./http/frame";
import { answerTrustedOrigins, limitBody, requireJson, requireTrustedOrigin } from "./http/request-checks";
import { teamRoutes } from "./team/routes";

/** `/api/team`, which most requests are for. Nothing that it imports is more than these requests need. */
export function createTeamApp(dependencies: FrameDependencies): Hono<Environment> {
	return framedApp(dependencies)
		.use("/api/team/*", reportCost)
		.use("/api/*", answerTrustedOrigins)
		.use("/api/team/*", refuseOtherMethods("/api/team", teamRoutes.routes), limitBody, requireJson)
		.use("/api/team/*", requireTrustedOrigin)
		.route("/api/team", teamRoutes);
}
