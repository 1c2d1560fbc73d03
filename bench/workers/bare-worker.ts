/** Hono, Drizzle and Better Auth with its organization plugin, set up as in their guides: a usual starting point. */
import type { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { organization } from "better-auth/plugins/organization";
import { drizzle } from "drizzle-orm/d1";
import { Hono } from "hono";
import * as schema from "../../test/rival/schema";

/** @param make `betterAuth` of one of Better Auth's two entry points */
export function bareWorker(make: typeof betterAuth) {
	const auth = make({
		baseURL: "http://localhost",
		secret: "a secret that signs nothing, of thirty-two characters",
		database: drizzleAdapter(drizzle({} as D1Database), { provider: "sqlite", schema }),
		telemetry: { enabled: false },
		plugins: [organization()],
	});
	return new Hono().all("/api/auth/*", (c) => auth.handler(c.req.raw));
}
