import { and, eq, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision, selectDecided, wasDecidedAbout } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspace } from "../../../db/schema";
import type { SessionValues } from "../../../session/session-values";
import { defineActorBatch } from "../../actor/actor";
import { type ByReference, byReference } from "../../actor/workspace-reference";
import { workspaceFields } from "../workspace-fields";

type Values = SessionValues &
	ByReference &
	DecisionValues & {
		name: string | null;
		foldedName: string | null;
		slug: string | null;
		logo: string | null;
		setsLogo: number;
		metadata: string | null;
		/** JSON: the names of the fields that change. */
		changed: string;
	};

export const updateWorkspaceBatch = defineActorBatch(byReference, (p: Parameters<Values>, actor) => {
	const slugIsTaken = sql`exists (
		select 1 from ${workspace} as "other" where "other"."slug" = ${p.slug} and "other"."id" <> ${workspace.id}
	)`;
	// The workspace of the decision: on a second attempt the session's active workspace may be another one.
	const isDecidedAbout = eq(workspace.id, wasDecidedAbout(p));
	return {
		decision: decision(
			p,
			actor
				.entry(p, { action: "workspace.updated", metadata: sql`json_object('changed', json(${p.changed}))` })
				.where(and(actor.may("canManageWorkspace"), sql`not ${slugIsTaken}`)),
		),
		updated: build
			.update(workspace)
			.set({
				name: sql`coalesce(${p.name}, ${workspace.name})`,
				foldedName: sql`iif(${p.name} is null, ${workspace.foldedName}, ${p.foldedName})`,
				slug: sql`coalesce(${p.slug}, ${workspace.slug})`,
				logo: sql`case when ${p.setsLogo} then ${p.logo} else ${workspace.logo} end`,
				metadata: sql`coalesce(${p.metadata}, ${workspace.metadata})`,
			})
			.where(and(isDecidedAbout, decided(p))),
		workspace: build.select(row(workspaceFields)).from(workspace).where(isDecidedAbout),
		allowed: selectDecided(p),
	};
});
