import { and, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { type DecisionValues, decided, decidedWorkspaceId, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspace } from "../../../db/schema";
import type { InviteTransport, Joining, Visibility } from "../../../rules/doors";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import { doorFields } from "../door-fields";

/** A null value stays as it is. */
type Values = CallerValues &
	DecisionValues & {
		visibility: Visibility | null;
		joining: Joining | null;
		inviteTransport: InviteTransport | null;
		/** JSON: a list; an empty one allows any domain. */
		inviteDomains: string | null;
	};

/** SQL: the new value if it is one, and another than the present one; otherwise null. */
const ifChanged = (given: SQLWrapper, present: SQLWrapper): SQL => sql`nullif(${given}, ${present})`;

/** SQL: a JSON object of what changes. A merge patch leaves out what is null (RFC 7396). */
function changes(p: Parameters<Values>): SQL<string> {
	const domains = ifChanged(p.inviteDomains, doorFields.inviteDomains);
	return sql`json_patch('{}', json_object(
		'visibility', ${ifChanged(p.visibility, workspace.visibility)},
		'joining', ${ifChanged(p.joining, workspace.joining)},
		'inviteTransport', ${ifChanged(p.inviteTransport, workspace.inviteTransport)},
		'inviteDomains', json(${domains})
	))`;
}

export const setDoorsBatch = defineActorBatch(bySlug, (p: Parameters<Values>, actor) => ({
	decision: decision(
		p,
		actor
			.entry(p, { action: "workspace.doors_changed", metadata: changes(p) })
			.where(and(actor.may("canManageWorkspace"), sql`${changes(p)} <> '{}'`)),
	),
	changed: build
		.update(workspace)
		.set({
			visibility: sql`coalesce(${p.visibility}, ${workspace.visibility})`,
			joining: sql`coalesce(${p.joining}, ${workspace.joining})`,
			inviteTransport: sql`coalesce(${p.inviteTransport}, ${workspace.inviteTransport})`,
			inviteDomains: sql`nullif(coalesce(${p.inviteDomains}, ${workspace.inviteDomains}), '[]')`,
		})
		.where(and(eq(workspace.id, decidedWorkspaceId(p)), decided(p))),
	doors: build.select(row(doorFields)).from(workspace).where(bySlug(p)),
	allowed: selectDecided(p),
}));
