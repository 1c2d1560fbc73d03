import { and, eq, type SQL, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision } from "../audit/decision";
import { type AuditAction, auditRow } from "../audit/entry";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { session, user } from "../db/schema";

type Values = DecisionValues & { email: string };

const isThisPerson = (p: Parameters<Values>) => eq(user.email, p.email);

const setBlocked = (action: AuditAction, p: Parameters<Values>, blockedAt: SQL) => ({
	decision: decision(
		p,
		build
			.select(auditRow(p.decisionId, p.now, { action, targetUserId: user.id }))
			.from(user)
			.where(isThisPerson(p)),
	),
	updated: build
		.update(user)
		.set({ blockedAt })
		.where(and(isThisPerson(p), decided(p))),
});

const selectPerson = (p: Parameters<Values>) =>
	build
		.select(row({ userId: user.id, blockedAt: user.blockedAt }))
		.from(user)
		.where(isThisPerson(p));

/** A trigger keeps a blocked person from a new session, so it is enough to end those that there are. */
export const blockPersonBatch = defineBatch((p: Parameters<Values>) => ({
	...setBlocked("account.blocked", p, sql`coalesce(${user.blockedAt}, ${p.now})`),
	sessions: build
		.delete(session)
		.where(
			and(
				sql`${session.userId} = (select ${user.id} from ${user} where ${isThisPerson(p)} and ${user.blockedAt} is not null)`,
				decided(p),
			),
		),
	person: selectPerson(p),
}));

export const unblockPersonBatch = defineBatch((p: Parameters<Values>) => ({
	...setBlocked("account.unblocked", p, sql`null`),
	person: selectPerson(p),
}));
