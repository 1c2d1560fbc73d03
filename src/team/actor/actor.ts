/**
 * The actor: who acts, in which workspace, and how high they rank there.
 *
 * The rules and lists of an operation in a workspace start from the actor's columns, and later writes depend on the
 * decision. A session yields the columns today (`by-session.ts`); a further kind of actor is a further source of the same
 * columns, and no rule changes.
 */
import { and, eq, isNull, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { DecisionValues } from "../../audit/decision";
import { type AuditEntry, auditRow } from "../../audit/entry";
import { build, defineBatch, type Parameters } from "../../db/batch";
import { user, workspace } from "../../db/schema";
import type { Batch, Values } from "../../db/statement";
import type { Permission } from "../../rules/roles";
import type { SessionValues } from "../../session/session-values";
import { actorBySession, selectCallerBySession } from "./by-session";
import { rankMay } from "./ranks";

/** The actor in SQL. Its columns are there in statements that `select` or `entry` began. */
export interface Actor {
	readonly id: SQL<string>;
	readonly workspaceId: SQL<string>;
	/** As `rankOf` numbers it. */
	readonly rank: SQL<number>;
	/**
	 * The actor has shown that their address is theirs. Nobody else makes a workspace or has mails sent, whatever their
	 * role is; see `auth/proven-address.ts`.
	 */
	readonly isVerified: SQL;
	/** The actor's role carries the permission. */
	may(permission: Permission): SQL;
	/** Selects from the actor and their workspace; no row if the actor is not a member. Add joins and rules. */
	select<F extends Record<string, SQL.Aliased>>(fields: F): ReturnType<typeof selectFromActor<F>>;
	/**
	 * Selects the audit row of an action of this actor: what `decision` writes if the rules allow it. Add joins and
	 * rules. Nothing changes in an archived workspace: there it selects nothing.
	 */
	entry(p: Parameters<DecisionValues>, entry: ActorEntry): ReturnType<typeof selectFromActor<AuditColumns>>;
	/** As `entry`, of an action that is also allowed in an archived workspace. */
	entryAlsoIfArchived(
		p: Parameters<DecisionValues>,
		entry: ActorEntry,
	): ReturnType<typeof selectFromActor<AuditColumns>>;
	/** Selects the id of the actor's workspace, for lists; add rules as `where`. */
	selectWorkspaceId(): ReturnType<typeof selectWorkspaceIdFrom>;
}

type ActorEntry = Omit<AuditEntry, "actorId" | "workspaceId">;
type AuditColumns = ReturnType<typeof auditRow>;

const id = sql<string>`"actor"."actor_id"`;
const workspaceId = sql<string>`"actor"."workspace_id"`;
const rank = sql<number>`"actor"."rank"`;

function selectFromActor<F extends Record<string, SQL.Aliased>>(
	source: SQL,
	fields: F,
	isMeant: SQL | undefined = eq(workspace.id, workspaceId),
) {
	return build.select(fields).from(sql`(${source}) as "actor"`).innerJoin(workspace, isMeant);
}

function selectWorkspaceIdFrom(source: SQL) {
	return build.select({ id: workspaceId.as("id") }).from(sql`(${source}) as "actor"`);
}

function actorRow(p: Parameters<DecisionValues>, entry: ActorEntry): AuditColumns {
	return auditRow(p.decisionId, p.now, { ...entry, actorId: id, workspaceId });
}

/** @param source a select of `actor_id`, `workspace_id` and `rank`: one row, or none */
function actorFrom(source: SQL): Actor {
	return {
		id,
		workspaceId,
		rank,
		isVerified: sql`exists (select 1 from ${user} where ${user.id} = ${id} and ${user.emailVerified} = 1)`,
		may: (permission) => rankMay(rank, permission),
		select: (fields) => selectFromActor(source, fields),
		entry: (p, entry) =>
			selectFromActor(source, actorRow(p, entry), and(eq(workspace.id, workspaceId), isNull(workspace.archivedAt))),
		entryAlsoIfArchived: (p, entry) => selectFromActor(source, actorRow(p, entry)),
		selectWorkspaceId: () => selectWorkspaceIdFrom(source),
	};
}

type WithCaller<S> = { caller: ReturnType<typeof selectCallerBySession> } & S;

/**
 * Declares the batch of an operation in a workspace. Its first statement reads the caller's row (`requireCaller`), its
 * last one says whether the session is due for renewal.
 *
 * @param reference how the caller says which workspace is meant
 * @param declare the statements between, in the order in which D1 runs them
 */
export function defineActorBatch<
	R extends Values,
	V extends SessionValues & R & Values,
	S extends Record<string, SQLWrapper>,
>(reference: (p: Parameters<R>) => SQL, declare: (p: Parameters<V>, actor: Actor) => S): Batch<V, WithCaller<S>> {
	return defineBatch<V, WithCaller<S>>((p) => {
		const isMeant = reference(p);
		return { caller: selectCallerBySession(p, isMeant), ...declare(p, actorFrom(actorBySession(p, isMeant))) };
	});
}
