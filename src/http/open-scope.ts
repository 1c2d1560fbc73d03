import type { MiddlewareHandler } from "hono";
import { type Bindings, readConfig } from "../config/config";
import { openDatabase } from "../db/database";
import { databaseOf } from "../db/database-of";
import { readSender } from "../session/credential";
import { readBookmark } from "./bookmark";
import type { BetterAuth, Environment } from "./environment";
import { VISITOR_HEADER } from "./request-checks";

/** The outside world of a request, as parameters. */
export interface ScopeDependencies {
	/** Milliseconds since 1970 in UTC. */
	now: () => number;
	/** 0 to 1. */
	random: () => number;
	/** Makes a time-ordered id (`crypto/ids.ts`). */
	newId: () => string;
	/** Better Auth, one for each environment. */
	loadAuth: (env: Bindings) => Promise<BetterAuth>;
	/** Puts a message for each owed mail into the queue. */
	announceMails: (env: Bindings, mailIds: readonly string[]) => Promise<void>;
}

/**
 * Opens the scope of a request: configuration, database, time and credential. No cache may keep the response.
 *
 * @throws ConfigError if the Worker is not configured
 */
export function openScope(dependencies: ScopeDependencies): MiddlewareHandler<Environment> {
	const { now, random, newId, loadAuth, announceMails } = dependencies;
	return async (c, next) => {
		const config = readConfig(c.env);
		const { credential, usesCookie } = await readSender(c.req.raw.headers, config);
		c.set("loadAuth", () => loadAuth(c.env));
		c.set("usesCookie", usesCookie);
		c.set("scope", {
			config,
			database: openDatabase(databaseOf(c.env), { now, random, bookmark: readBookmark(c, config) }),
			now: now(),
			newId,
			credential,
			acceptLanguage: c.req.header("accept-language") ?? null,
			announceMail: (mailIds) => {
				if (mailIds.length > 0) c.executionCtx.waitUntil(announceMails(c.env, mailIds));
			},
			sessionRenewed: () => c.set("renewed", true),
		});
		const visitor = c.req.header(VISITOR_HEADER);
		if (visitor !== undefined) await (await import("./visitor")).trustVisitor(c, visitor);
		c.header("cache-control", "no-store");
		// A page replaces this policy by its own.
		c.header("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
		await next();
	};
}
