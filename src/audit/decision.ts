import { eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { build, type Parameters, thisAttempt } from "../db/batch";
import { row } from "../db/row";
import { auditLog } from "../db/schema";

/**
 * The decision of a batch: the audit row is written if, and only if, the rules in the select's `where` allow the
 * action. The Worker makes its id, and every other write of the batch asks for that row (`decided`). So each rule stands
 * in one statement, and nothing happens without a trace.
 *
 * If D1's answer to a batch is lost, the batch is run again, perhaps after other requests. The row is then there, but it
 * belongs to an earlier attempt: nothing is written a second time (`decided`), and the answer is still yes
 * (`wasDecided`).
 *
 * @param allowed a select of `auditRow`'s columns
 */
export function decision(allowed: SQLWrapper) {
	return build.insert(auditLog).select(allowed.getSQL()).onConflictDoNothing({ target: auditLog.id });
}

/** The parameters of every batch with a decision. */
export type DecisionValues = { decisionId: string };

/** SQL: this very attempt was allowed. Every other write of the batch depends on it. */
export function decided(p: Parameters<DecisionValues>): SQL<0 | 1> {
	return sql`exists (select 1 from ${auditLog} where ${auditLog.id} = ${p.decisionId} and ${auditLog.attempt} = ${thisAttempt})`;
}

/** SQL: this attempt, or one before it, was allowed. Answers depend on it. */
export function wasDecided(p: Parameters<DecisionValues>): SQL<0 | 1> {
	return sql`exists (select 1 from ${auditLog} where ${auditLog.id} = ${p.decisionId})`;
}

/** One row if this attempt, or one before it, was allowed. */
export function selectDecided(p: Parameters<DecisionValues>) {
	return build
		.select(row({ id: auditLog.id, actorId: auditLog.actorId }))
		.from(auditLog)
		.where(eq(auditLog.id, p.decisionId));
}

/** SQL: the id of the actor that the decision was made for. For statements that run after it. */
export function decidingActorId(p: Parameters<DecisionValues>): SQL<string | null> {
	return sql`(select ${auditLog.actorId} from ${auditLog} where ${auditLog.id} = ${p.decisionId})`;
}

/** SQL: the id of the workspace that the decision was about. For statements that run after it. */
export function decidedWorkspaceId(p: Parameters<DecisionValues>): SQL<string | null> {
	return sql`(select ${auditLog.workspaceId} from ${auditLog} where ${auditLog.id} = ${p.decisionId})`;
}
