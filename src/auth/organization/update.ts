import { and, sql } from "drizzle-orm";
import { z } from "zod";
import { auditRow, decided, decision, selectDecided } from "../../audit/decision";
import { build, defineBatch, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { auditLog, session, workspace, workspaceMember } from "../../db/schema";
import type { Scope } from "../../scope";
import { renewSession } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { roleMay } from "../../team/actor/roles";
import { type AskerValues, askerValues, fromAsker, requireAsker, requirePermission, selectAsker } from "./asker";
import { id, logo, metadata, name, slug } from "./shapes";
import {
	NOT_A_MEMBER_400,
	organizationFields,
	parseStock,
	StockError,
	toOrganization,
	withParsedMetadata,
} from "./stock";

export const body = z.object({
	data: z.object({ name: name.optional(), slug: slug.optional(), logo, metadata }),
	organizationId: id.optional(),
});

type Values = AskerValues & {
	decisionId: string;
	name: string | null;
	slug: string | null;
	logo: string | null;
	setsLogo: number;
	metadata: string | null;
	/** JSON: the names of what changes. */
	changed: string;
};

const batch = defineBatch((p: Parameters<Values>) => {
	const slugIsTaken = sql<0 | 1>`exists (
		select 1 from ${workspace} as "other" where "other"."slug" = ${p.slug} and "other"."id" <> ${workspace.id}
	)`;
	/** The one that was decided about; the session's active workspace may be another by now. */
	const isMeant = sql`${workspace.id} = (select ${auditLog.workspaceId} from ${auditLog} where ${auditLog.id} = ${p.decisionId})`;
	return {
		asker: selectAsker(p),
		decision: decision(
			fromAsker(
				auditRow(p.decisionId, p.now, {
					action: "workspace.updated",
					workspaceId: workspace.id,
					actorId: session.userId,
					metadata: sql`json_object('changed', json(${p.changed}))`,
				}),
				p,
			).where(and(roleMay(workspaceMember.role, "canManageWorkspace"), sql`not ${slugIsTaken}`)),
		),
		updated: build
			.update(workspace)
			.set({
				name: sql`coalesce(${p.name}, ${workspace.name})`,
				slug: sql`coalesce(${p.slug}, ${workspace.slug})`,
				logo: sql`case when ${p.setsLogo} then ${p.logo} else ${workspace.logo} end`,
				metadata: sql`coalesce(${p.metadata}, ${workspace.metadata})`,
			})
			.where(and(isMeant, decided(p))),
		workspace: build.select(row(organizationFields)).from(workspace).where(isMeant),
		allowed: selectDecided(p),
		renewed: renewSession(p),
	};
});

/** `POST /organization/update`, with its audit row in one commit. Plan, seats and counters are not among its input. */
export async function updateWorkspace(scope: Scope, input: unknown) {
	const signedIn = askerValues(scope, {});
	const { data, organizationId } = parseStock(body, "body", input);
	const values = { ...signedIn, organizationId: organizationId ?? null };
	const result = await runSignedIn(scope, batch, {
		...values,
		decisionId: scope.newId(),
		name: data.name ?? null,
		slug: data.slug ?? null,
		logo: data.logo ?? null,
		setsLogo: data.logo === undefined ? 0 : 1,
		metadata: data.metadata ?? null,
		changed: JSON.stringify(Object.keys(data)),
	});
	const asker = requireAsker(result.asker, values, NOT_A_MEMBER_400);
	if (asker === null) throw new StockError("ORGANIZATION_NOT_FOUND");
	const updated = result.workspace[0];
	if (result.allowed.length > 0 && updated !== undefined)
		return withParsedMetadata(toOrganization(updated, asker.role));
	requirePermission(asker, "canManageWorkspace", "YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_ORGANIZATION");
	throw new StockError("ORGANIZATION_SLUG_ALREADY_TAKEN");
}
