import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { build, defineBatch, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspace, workspaceInvite, workspaceMember } from "../../db/schema";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../../rules/limits";
import { may } from "../../rules/roles";
import type { Scope } from "../../scope";
import { renewSession } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { roleMay } from "../../team/actor/roles";
import { isPending } from "../../team/invites/invite";
import { type AskerValues, askerValues, fromAsker, requireAsker, selectAsker } from "./asker";
import { memberFields, toStockMember } from "./members";
import { which } from "./shapes";
import { parseStock, toOrganization } from "./stock";

const getBatch = defineBatch((p: Parameters<AskerValues>) => ({ asker: selectAsker(p), renewed: renewSession(p) }));

/** `GET /organization/get-organization`; unlike the plugin's, it never writes the active workspace. */
export async function getWorkspace(scope: Scope, query: unknown) {
	const signedIn = askerValues(scope, {});
	const values = { ...signedIn, ...nulls(parseStock(which, "query", query)) };
	const result = await runSignedIn(scope, getBatch, values);
	const asker = requireAsker(result.asker, values);
	return asker === null ? null : toOrganization(asker, asker.role);
}

export const fullQuery = which.extend({
	membersLimit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).catch(MAX_PAGE_SIZE),
});

const getFullBatch = defineBatch((p: Parameters<AskerValues & { rows: number }>) => {
	const here = () => fromAsker({ id: sql`${workspace.id}`.as("id") }, p);
	return {
		asker: selectAsker(p),
		members: build
			.select(row(memberFields))
			.from(workspaceMember)
			.innerJoin(user, eq(user.id, workspaceMember.userId))
			.where(sql`${workspaceMember.workspaceId} = ${here()}`)
			.orderBy(workspaceMember.id)
			.limit(sql.placeholder("rows")),
		invitations: build
			.select(
				row({
					id: workspaceInvite.id,
					organizationId: workspaceInvite.workspaceId,
					email: workspaceInvite.email,
					role: workspaceInvite.role,
					inviterId: workspaceInvite.invitedBy,
					expiresAt: workspaceInvite.expiresAt,
					createdAt: workspaceInvite.createdAt,
				}),
			)
			.from(workspaceInvite)
			.where(
				and(
					sql`${workspaceInvite.workspaceId} = ${here().where(roleMay(workspaceMember.role, "canManageMembers"))}`,
					isPending(p),
				),
			)
			.orderBy(desc(workspaceInvite.id))
			.limit(DEFAULT_PAGE_SIZE),
		renewed: renewSession(p),
	};
});

/**
 * `GET /organization/get-full-organization`: up to 100 members and, for those who may manage members, the newest 50
 * pending invites. The rest is in `list-members` and `/api/team/listInvites`.
 */
export async function getFullWorkspace(scope: Scope, query: unknown) {
	const signedIn = askerValues(scope, {});
	const { membersLimit, ...meant } = parseStock(fullQuery, "query", query);
	const values = { ...signedIn, ...nulls(meant) };
	const result = await runSignedIn(scope, getFullBatch, { ...values, rows: membersLimit });
	const asker = requireAsker(result.asker, values);
	if (asker === null) return null;
	return {
		...toOrganization(asker, asker.role),
		members: result.members.map(toStockMember),
		invitations: may(asker.role, "canManageMembers")
			? result.invitations.map((invitation) => ({
					...invitation,
					status: "pending",
					expiresAt: new Date(invitation.expiresAt).toISOString(),
					createdAt: new Date(invitation.createdAt).toISOString(),
				}))
			: [],
	};
}

function nulls({ organizationId, organizationSlug }: z.output<typeof which>) {
	return { organizationId: organizationId ?? null, organizationSlug: organizationSlug ?? null };
}
