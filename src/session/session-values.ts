import { MusterError } from "../errors";
import { SESSION_LIFETIME_MS, SESSION_RENEWAL_INTERVAL_MS } from "../rules/limits";
import type { AskingScope } from "../scope";

/** The parameters of every batch that a session acts in. */
export type SessionValues = {
	sessionToken: string;
	now: number;
	/** A session that ends before this time is due for renewal (ms since 1970). */
	renewBefore: number;
	renewedUntil: number;
};

/**
 * The values that say which session acts.
 *
 * @throws MusterError `UNAUTHORIZED` if the request has no credential, before any round trip
 */
export function sessionValues({ credential, now }: Pick<AskingScope, "credential" | "now">): SessionValues {
	if (credential === null) throw new MusterError("UNAUTHORIZED");
	return {
		sessionToken: credential.token,
		now,
		renewBefore: credential.renewable ? now + SESSION_LIFETIME_MS - SESSION_RENEWAL_INTERVAL_MS : 0,
		renewedUntil: now + SESSION_LIFETIME_MS,
	};
}
