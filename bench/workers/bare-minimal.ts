/** As `bare.ts`, with the smaller of Better Auth's two entries. */

import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { organization } from "better-auth/plugins/organization";
import { drizzle } from "drizzle-orm/d1";
import { Hono } from "hono";
import { RIVAL_ORIGIN, RIVAL_SECRET } from "../../test/rival/rival";
import * as schema from "../../test/rival/schema";

const auth = betterAuth({
	baseURL: RIVAL_ORIGIN,
	secret: RIVAL_SECRET,
	database: drizzleAdapter(drizzle({} as D1Database), { provider: "sqlite", schema }),
	telemetry: { enabled: false },
	plugins: [organization()],
});

export default new Hono().all("/api/auth/*", (c) => auth.handler(c.req.raw));
