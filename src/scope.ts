import type { Config } from "./config/config";
import type { Database } from "./db/database";

/** A session token with a signature of ours. Only the database knows whether the session is still live. */
export interface Credential {
	readonly token: string;
	readonly kind: "cookie" | "bearer";
	/** False if the person chose not to be remembered: such a session is not renewed. */
	readonly renewable: boolean;
}

/** Everything that an operation needs from outside, the clock and new ids included. */
export interface Scope {
	readonly config: Config;
	readonly database: Database;
	/** The time of this request (ms since 1970). */
	readonly now: number;
	/** Makes a time-ordered id (`crypto/ids.ts`). */
	readonly newId: () => string;
	/** The caller's credential; null if there is none, or if its signature is not ours. */
	readonly credential: Credential | null;
	/** The request's `Accept-Language`; `chooseLocale` reads it. */
	readonly acceptLanguage: string | null;
	/** Announces owed mails to the mail consumer, after the response. */
	readonly announceMail: (mailIds: readonly string[]) => void;
	/** Notes that the session was extended, so that the browser's cookie is extended too. */
	readonly sessionRenewed: () => void;
}

/** The part of a scope that a question about a signed-in person needs. */
export type AskingScope = Pick<Scope, "database" | "now" | "credential" | "sessionRenewed">;
