import { OpenAPIHono } from "@hono/zod-openapi";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { authRoutes } from "./auth/routes";
import { MusterError } from "./errors";
import { refuseOtherMethods } from "./http/allowed-methods";
import { handOverBookmark } from "./http/bookmark";
import { reportCost } from "./http/cost-header";
import type { Environment } from "./http/environment";
import { respondWithError } from "./http/error-response";
import { openScope, type ScopeDependencies } from "./http/open-scope";
import { answerTrustedOrigins, limitBody, requireJson, requireTrustedOrigin } from "./http/request-checks";
import { logRequests } from "./http/request-log";
import { toMusterError } from "./http/thrown-errors";
import { log } from "./log";
import { announceMails } from "./mail/announce";
import { mailEventRoutes } from "./mail-events/routes";
import { hideWithoutOperatorKey } from "./operator/operator-key";
import { operatorRoutes } from "./operator/routes";
import { problemPage } from "./pages/problem-page";
import { pageRoutes } from "./pages/routes";
import { referenceRoutes } from "./reference/routes";
import { renewCookie } from "./session/renew-cookie";
import { teamRoutes } from "./team/routes";

export type AppDependencies = Omit<ScopeDependencies, "announceMails">;

/** The HTTP side of the Worker: middleware in the order in which it runs, routes, one place for errors. */
export function createApp(dependencies: AppDependencies) {
	const app = new OpenAPIHono<Environment>();

	app.use(requestId(), secureHeaders({ referrerPolicy: "same-origin" }), logRequests(dependencies.now));
	app.use(
		openScope({ ...dependencies, announceMails: (env, mailIds) => announceMails(env.MAIL_QUEUE, mailIds, log) }),
		renewCookie,
		handOverBookmark,
	);

	app.use("/api/operator/*", hideWithoutOperatorKey);
	app.use("/api/team/*", reportCost);
	app.use("/api/*", answerTrustedOrigins);
	for (const [base, { routes }] of [
		["/api/team", teamRoutes],
		["/api/operator", operatorRoutes],
		["/api/webhooks", mailEventRoutes],
	] as const) {
		app.use(`${base}/*`, refuseOtherMethods(base, routes), limitBody, requireJson);
	}
	app.use("/api/team/*", requireTrustedOrigin);
	app.use("/api/auth/*", limitBody);

	app.route("/api/team", teamRoutes);
	app.route("/api/operator", operatorRoutes);
	app.route("/api/webhooks", mailEventRoutes);
	app.route("/api/auth", authRoutes);
	app.route("/api", referenceRoutes(app));
	app.route("/", pageRoutes);

	app.notFound((c) => respondWithError(c, new MusterError("NOT_FOUND"), problemPage));
	app.onError((error, c) => respondWithError(c, toMusterError(error), problemPage));
	return app;
}
