import type { Config } from "./config/config";
import type { Database } from "./db/database";

/** A session token whose signature is ours. Whether the session still lives, only the database knows. */
export interface Credential {
	readonly token: string;
	readonly kind: "cookie" | "bearer";
	/** False for someone who did not want to be remembered: such a session is not renewed. */
	readonly renewable: boolean;
}

/** What an operation may lean on: everything it needs of the outside, clock and ids included. */
export interface Scope {
	readonly config: Config;
	readonly database: Database;
	/** The time of this request (ms since 1970). */
	readonly now: number;
	/** A fresh time-ordered id (UUIDv7). */
	readonly newId: () => string;
	/** Who asks, as far as the signature tells; null where nobody does, or the signature is not ours. */
	readonly credential: Credential | null;
	/** The request's `Accept-Language`; `chooseLocale` reads it. */
	readonly acceptLanguage: string | null;
	/** Tells the mail consumer of owed mail, after the answer. */
	readonly announceMail: (mailIds: readonly string[]) => void;
	/** The session was extended; the browser's cookie has to follow. */
	readonly sessionRenewed: () => void;
}

/** As much of it as asking about somebody who is signed in takes. */
export type AskingScope = Pick<Scope, "database" | "now" | "credential" | "sessionRenewed">;
