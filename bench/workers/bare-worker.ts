/** Hono, Drizzle and Better Auth with its organization plugin, as their guides set them up: what others start from. */
import type { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { organization } from "better-auth/plugins/organization";
import { drizzle } from "drizzle-orm/d1";
import { Hono } from "hono";
import * as schema from "../../test/rival/schema";

/** @param make which of Better Auth's two entries makes it */
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
