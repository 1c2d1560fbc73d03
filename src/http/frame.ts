import { Hono } from "hono";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { MusterError } from "../errors";
import { renewCookie } from "../session/renew-cookie";
import { handOverBookmark } from "./bookmark";
import type { Environment } from "./environment";
import { type ProblemPage, respondWithError } from "./error-response";
import { openScope, type ScopeDependencies } from "./open-scope";
import { requireOwnHost } from "./own-host";
import { logRequests } from "./request-log";
import { toMusterError } from "./thrown-errors";

export interface FrameDependencies extends ScopeDependencies {
	problemPage: ProblemPage;
}

/** An app with the middleware that every request passes, in the order in which it runs, and with one place for errors. */
export function framedApp({ problemPage, ...dependencies }: FrameDependencies): Hono<Environment> {
	const app = new Hono<Environment>();
	app.use(requestId(), secureHeaders({ referrerPolicy: "same-origin" }), logRequests(dependencies.now));
	app.use(openScope(dependencies), requireOwnHost, renewCookie, handOverBookmark);
	app.notFound((c) => respondWithError(c, new MusterError("NOT_FOUND"), problemPage));
	app.onError((error, c) => respondWithError(c, toMusterError(error), problemPage));
	return app;
}
