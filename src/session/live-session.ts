import { and, eq, gt, lte, type SQL } from "drizzle-orm";
import { build, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { session } from "../db/schema";
import { MusterError } from "../errors";
import { SESSION_LIFETIME_MS, SESSION_RENEWAL_INTERVAL_MS } from "../rules/limits";
import type { AskingScope } from "../scope";

/** What every signed-in batch binds. */
export type SessionValues = {
	sessionToken: string;
	now: number;
	/** A session that ends before this is due for renewal (ms since 1970). */
	renewBefore: number;
	renewedUntil: number;
};

/** The values that say who is asking.
 *
 * @throws MusterError `UNAUTHORIZED` where nobody is, before any trip
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

/** The session that asks exists and has not ended. */
export function isLiveSession(p: Parameters<SessionValues>): SQL | undefined {
	return and(eq(session.token, p.sessionToken), gt(session.expiresAt, p.now));
}

/** The session is so near its end that this request extends it. */
function isDueForRenewal(p: Parameters<SessionValues>): SQL | undefined {
	return and(isLiveSession(p), lte(session.expiresAt, p.renewBefore));
}

/** Extends the session where it is due, in the trip that is made anyway. */
export function renewSession(p: Parameters<SessionValues>) {
	return build
		.update(session)
		.set({ expiresAt: p.renewedUntil, updatedAt: p.now })
		.where(isDueForRenewal(p))
		.returning(row({ id: session.id }));
}

/** Whether the session is due, for trips that may not write: the rows that `renewSession` would return. */
export function selectDueSession(p: Parameters<SessionValues>) {
	return build
		.select(row({ id: session.id }))
		.from(session)
		.where(isDueForRenewal(p));
}
