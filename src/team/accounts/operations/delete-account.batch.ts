import { and, eq, sql } from "drizzle-orm";
import { type DecisionValues, decidingActorId, decision, selectDecided } from "../../../audit/decision";
import { auditRow } from "../../../audit/entry";
import { defineBatch, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { account, session, user } from "../../../db/schema";
import { fromSession } from "../../../session/live-session";
import type { SessionValues } from "../../../session/session-values";
import { ownedWorkspaces } from "../../workspaces/owned-workspaces";
import { erasure } from "../erasure-sql";

export const readAccountBatch = defineBatch((p: Parameters<SessionValues>) => ({
	person: fromSession(
		row({ signedInAt: session.createdAt, passwordHash: sql<string | null>`${account.password}` }),
		p,
	).leftJoin(account, and(eq(account.userId, user.id), eq(account.providerId, sql`'credential'`))),
}));

export const deleteAccountBatch = defineBatch((p: Parameters<SessionValues & DecisionValues>) => ({
	decision: decision(
		p,
		fromSession(
			auditRow(p.decisionId, p.now, { action: "account.deleted", actorId: user.id, targetUserId: user.id }),
			p,
		).where(eq(ownedWorkspaces(user.id), 0)),
	),
	...erasure(p, {
		personId: decidingActorId(p),
		email: sql`(select ${user.email} from ${user} where ${user.id} = ${decidingActorId(p)})`,
		actorId: decidingActorId(p),
	}),
	allowed: selectDecided(p),
}));
