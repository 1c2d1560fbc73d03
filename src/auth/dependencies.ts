import type { Config } from "../config/config";
import type { Database } from "../db/database";

/** Everything that Better Auth needs of the Worker. */
export interface AuthDependencies {
	config: Config;
	d1: D1Database;
	/** Opens a metered view of the same database. */
	openDatabase: () => Database;
	/** Milliseconds since 1970. */
	now: () => number;
	newId: () => string;
	/** Puts messages for owed mails into the queue, after the response. */
	announceMail: (mailIds: readonly string[]) => void;
}
