import { env } from "cloudflare:workers";
import { v7 } from "uuid";
import { type Bindings, readConfig } from "../../src/config/config";
import { openDatabase } from "../../src/db/database";
import type { Scope } from "../../src/scope";
import type { Person } from "./client";

/** What an operation leans on when this person asks, over a database of the test's choosing. */
export function scopeOver(d1: D1Database, person: Person): Scope {
	return {
		config: readConfig(env as unknown as Bindings),
		database: openDatabase(d1, { now: Date.now, random: () => 0 }),
		now: Date.now(),
		newId: () => v7(),
		credential: { token: decodeURIComponent(person.bearer).split(".")[0] ?? "", kind: "bearer", renewable: true },
		announceMail: () => {},
		acceptLanguage: null,
		sessionRenewed: () => {},
	};
}
