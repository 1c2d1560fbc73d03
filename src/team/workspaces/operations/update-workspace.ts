import { and, eq, sql } from "drizzle-orm";
import { type DecisionValues, decided, decidedWorkspaceId, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspace } from "../../../db/schema";
import { MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { type SessionValues, sessionValues } from "../../../session/live-session";
import { runSignedIn } from "../../../session/run-signed-in";
import { defineActorBatch } from "../../actor/actor";
import { requireReferencedCaller } from "../../actor/caller";
import { type ByReference, byReference } from "../../actor/workspace-reference";
import { workspaceFields } from "../workspace";

/** The fields to change; those that are undefined stay as they are. */
interface Changes {
	name?: string | undefined;
	slug?: string | undefined;
	logo?: string | null | undefined;
	/** JSON text. */
	metadata?: string | undefined;
}

type Values = SessionValues &
	ByReference &
	DecisionValues & {
		name: string | null;
		slug: string | null;
		logo: string | null;
		setsLogo: number;
		metadata: string | null;
		/** JSON: the names of the fields that change. */
		changed: string;
	};

const batch = defineActorBatch(byReference, (p: Parameters<Values>, actor) => {
	const slugIsTaken = sql`exists (
		select 1 from ${workspace} as "other" where "other"."slug" = ${p.slug} and "other"."id" <> ${workspace.id}
	)`;
	// The workspace of the decision: on a second attempt the session's active workspace may be another one.
	const isDecidedAbout = eq(workspace.id, decidedWorkspaceId(p));
	return {
		decision: decision(
			actor
				.entry(p, { action: "workspace.updated", metadata: sql`json_object('changed', json(${p.changed}))` })
				.where(and(actor.may("canManageWorkspace"), sql`not ${slugIsTaken}`)),
		),
		updated: build
			.update(workspace)
			.set({
				name: sql`coalesce(${p.name}, ${workspace.name})`,
				slug: sql`coalesce(${p.slug}, ${workspace.slug})`,
				logo: sql`case when ${p.setsLogo} then ${p.logo} else ${workspace.logo} end`,
				metadata: sql`coalesce(${p.metadata}, ${workspace.metadata})`,
			})
			.where(and(isDecidedAbout, decided(p))),
		workspace: build.select(row(workspaceFields)).from(workspace).where(isDecidedAbout),
		allowed: selectDecided(p),
	};
});

/**
 * Changes a workspace. Plan, seats and counters are not among the changes.
 *
 * @returns the workspace, and the caller's role; null if they are no longer a member
 * @throws MusterError as `requireReferencedCaller`, and `WORKSPACE_SLUG_TAKEN`
 */
export async function updateWorkspace(scope: Scope, reference: ByReference, changes: Changes) {
	const result = await runSignedIn(scope, batch, {
		...sessionValues(scope),
		...reference,
		decisionId: scope.newId(),
		name: changes.name ?? null,
		slug: changes.slug ?? null,
		logo: changes.logo ?? null,
		setsLogo: changes.logo === undefined ? 0 : 1,
		metadata: changes.metadata ?? null,
		changed: JSON.stringify(Object.keys(changes)),
	});
	const updated = result.workspace[0];
	if (result.allowed.length > 0 && updated !== undefined) {
		return { workspace: updated, role: result.caller[0]?.role ?? null };
	}
	requireReferencedCaller(result.caller, reference, "canManageWorkspace");
	throw new MusterError("WORKSPACE_SLUG_TAKEN");
}
