import { and, eq, gt, lte, type SQL } from "drizzle-orm";
import { build, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { session, user } from "../db/schema";
import type { SessionValues } from "./session-values";

type TokenValues = { sessionToken: string | null; now: number };

/** SQL: the acting session exists and has not ended. */
export function isLiveSession(p: Parameters<TokenValues>): SQL | undefined {
	return and(eq(session.token, p.sessionToken), gt(session.expiresAt, p.now));
}

/** Selects from the acting session and its person; no row if the session has ended. Add joins and rules. */
export function fromSession<F extends Record<string, SQL.Aliased>>(fields: F, p: Parameters<TokenValues>) {
	return build
		.select(fields)
		.from(session)
		.innerJoin(user, and(eq(user.id, session.userId), isLiveSession(p)));
}

/** SQL: the session is so near its end that this request extends it. */
export function isDueForRenewal(p: Parameters<SessionValues>): SQL | undefined {
	return and(isLiveSession(p), lte(session.expiresAt, p.renewBefore));
}

/** Extends the session if that is due. */
export function renewSession(p: Parameters<SessionValues>) {
	return build
		.update(session)
		.set({ expiresAt: p.renewedUntil, updatedAt: p.now })
		.where(isDueForRenewal(p))
		.returning(row({ id: session.id }));
}

/** One row if the session is due for renewal. */
export function selectDueSession(p: Parameters<SessionValues>) {
	return build
		.select(row({ id: session.id }))
		.from(session)
		.where(isDueForRenewal(p));
}
