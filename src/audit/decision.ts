/**
 * The decision of a batch: the audit row is written if, and only if, the rules in the select's `where` allow the
 * action. The Worker makes its id, and every other write of the batch asks for that row (`decided`). So each rule stands
 * in one statement, and nothing happens without a trace.
 *
 * If D1's answer to a batch is lost, the batch is run again, perhaps after other requests. The row is then there, but it
 * belongs to an earlier attempt: nothing is written a second time (`decided`), and the answer is still yes
 * (`wasDecided`).
 *
 * No index has the ids of decisions, because each entry would be one more written row for each action. A batch finds its
 * own row without one: D1 runs the batch alone, so the row that it has just written has the highest `seq`. Only a later
 * attempt has to look further: it walks back from the end of the log, over the rows of the last minutes.
 */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { build, onRetry, type Parameters, thisAttempt } from "../db/batch";
import { row } from "../db/row";
import { auditLog } from "../db/schema";
import { MINUTE_MS } from "../rules/limits";

/**
 * The longest time between two attempts of one batch, with the difference of the clocks of two Workers (ms). Three
 * attempts with the pauses between them end long before, because D1 gives up a query after 30 seconds.
 */
const RETRY_WINDOW_MS = sql.raw(String(10 * MINUTE_MS));

/** The parameters of every batch with a decision. */
export type DecisionValues = { decisionId: string; now: number };

const LAST_SEQ = sql`(select max("seq") from ${auditLog})`;

/** The columns of the log's rows that a walk shows. */
const WALKED = sql.raw(`"seq", "id", "actor_id", "workspace_id", "created_at"`);

/** SQL: the rows that an earlier attempt can have written, as rows of `recent`; newest first. */
export function recentRows(p: Parameters<Pick<DecisionValues, "now">>): SQL {
	return sql`(
		with recursive "recent" as (
			select ${WALKED} from ${auditLog} where "seq" = ${LAST_SEQ} and "created_at" > ${p.now} - ${RETRY_WINDOW_MS}
			union all
			select "earlier"."seq", "earlier"."id", "earlier"."actor_id", "earlier"."workspace_id", "earlier"."created_at"
			from "recent" cross join ${auditLog} as "earlier" on "earlier"."seq" = "recent"."seq" - 1
			where "earlier"."created_at" > ${p.now} - ${RETRY_WINDOW_MS}
		) select * from "recent"
	) as "recent"`;
}

/**
 * SQL: no attempt before this one made any of these decisions. Only a later attempt looks.
 *
 * @param ids one id, or a select of ids
 */
export function notYetDecided(p: Parameters<Pick<DecisionValues, "now">>, ids: SQLWrapper): SQL {
	return sql`(${thisAttempt} = 1 or not exists (select 1 from ${recentRows(p)} where "recent"."id" in (${ids})))`;
}

/**
 * Writes the audit rows of the actions that the rules allow, once over all attempts.
 *
 * @param allowed a select of `auditRow`'s columns
 */
export function decision(p: Parameters<Pick<DecisionValues, "now">>, allowed: SQLWrapper) {
	return build
		.insert(auditLog)
		.select(sql`select * from (${allowed.getSQL()}) as "allowed" where ${notYetDecided(p, sql`"allowed"."id"`)}`)
		.returning(row({ id: auditLog.id, actorId: auditLog.actorId }));
}

/** SQL: the log's last row is of this batch. The id of a further row that depends on a decision begins with its id. */
export function isLastRow(p: Parameters<Pick<DecisionValues, "decisionId">>): SQL {
	return sql`${auditLog.seq} = ${LAST_SEQ} and instr(${auditLog.id}, ${p.decisionId}) = 1`;
}

/** SQL: this very attempt was allowed. Every other write of the batch depends on it. */
export function decided(p: Parameters<Pick<DecisionValues, "decisionId">>): SQL<0 | 1> {
	return sql`exists (select 1 from ${auditLog} where ${isLastRow(p)} and ${auditLog.attempt} = ${thisAttempt})`;
}

/**
 * SQL: the audit rows that this very attempt has written, for a batch with many decisions.
 *
 * @param atMost the number of decisions that the batch can have made
 */
export function decidedRows(atMost: SQL): SQL {
	return sql`
		select ${auditLog.id}, ${auditLog.workspaceId}, ${auditLog.actorId} from ${auditLog}
		where ${auditLog.seq} > ${LAST_SEQ} - ${atMost} and ${auditLog.attempt} = ${thisAttempt}`;
}

/** SQL: this attempt, or one before it, was allowed. Answers depend on it. */
export function wasDecided(p: Parameters<DecisionValues>): SQL<0 | 1> {
	return sql`(${decided(p)} or ${thisAttempt} > 1 and exists (
		select 1 from ${recentRows(p)} where "recent"."id" = ${p.decisionId}
	))`;
}

/**
 * One row if this attempt, or one before it, was allowed.
 *
 * @param inFirstAttempt the name of the statement that writes the decision: in a first attempt the row is its row
 */
export function selectDecided(p: Parameters<DecisionValues>, inFirstAttempt = "decision") {
	return onRetry(
		sql<{ id: string; actorId: string | null }>`select "recent"."id" as "id", "recent"."actor_id" as "actorId"
			from ${recentRows(p)} where "recent"."id" = ${p.decisionId}`,
		inFirstAttempt,
	);
}

/**
 * SQL: the audit row of this attempt's decision, or of one before it, as the row `log`. Only later attempts read it: after
 * a lost answer, what the action has changed can be read nowhere else.
 */
export function decisionRow(p: Parameters<DecisionValues>): SQL {
	return sql`(
		select * from ${auditLog} where "seq" = (
			select "recent"."seq" from ${recentRows(p)} where "recent"."id" = ${p.decisionId}
		)
	) as "log"`;
}

/** SQL: the id of the actor that the decision was made for. For writes that ask `decided`. */
export function decidingActorId(p: Parameters<Pick<DecisionValues, "decisionId">>): SQL<string | null> {
	return sql`(select ${auditLog.actorId} from ${auditLog} where ${isLastRow(p)})`;
}

/** SQL: the id of the workspace that the decision was about. For writes that ask `decided`. */
export function decidedWorkspaceId(p: Parameters<Pick<DecisionValues, "decisionId">>): SQL<string | null> {
	return sql`(select ${auditLog.workspaceId} from ${auditLog} where ${isLastRow(p)})`;
}

/** SQL: the id of the invite that the decision was about. For writes that ask `decided`. */
export function decidedInviteId(p: Parameters<Pick<DecisionValues, "decisionId">>): SQL<string | null> {
	return sql`(select ${auditLog.inviteId} from ${auditLog} where ${isLastRow(p)})`;
}

/** SQL: the id of the person whom the decision was about. For writes that ask `decided`. */
export function decidedTargetId(p: Parameters<Pick<DecisionValues, "decisionId">>): SQL<string | null> {
	return sql`(select ${auditLog.targetUserId} from ${auditLog} where ${isLastRow(p)})`;
}

/** SQL: the id of the workspace that this attempt's decision, or one before it, was about. For answers. */
export function wasDecidedAbout(p: Parameters<DecisionValues>): SQL<string | null> {
	return sql`coalesce(${decidedWorkspaceId(p)}, iif(${thisAttempt} > 1, (
		select "recent"."workspace_id" from ${recentRows(p)} where "recent"."id" = ${p.decisionId}
	), null))`;
}
