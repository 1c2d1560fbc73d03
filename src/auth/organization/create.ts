import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { auditRow, decided, decision, selectDecided } from "../../audit/decision";
import { build, defineBatch, type Parameters } from "../../db/batch";
import { insertFrom } from "../../db/insert-from";
import { row } from "../../db/row";
import { session, user, workspace, workspaceMember } from "../../db/schema";
import { MAX_OWNED_WORKSPACES } from "../../rules/limits";
import { DEFAULT_PLAN } from "../../rules/plans";
import type { Scope } from "../../scope";
import { isLiveSession, renewSession, type SessionValues, sessionValues } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { ownedWorkspaces } from "../../team/workspaces/owned-workspaces";
import { logo, metadata, name, slug } from "./shapes";
import { parseStock, StockError, toOrganization, withParsedMetadata } from "./stock";

export const body = z.object({ name, slug, logo, metadata, keepCurrentActiveOrganization: z.boolean().optional() });

type Values = SessionValues & {
	decisionId: string;
	workspaceId: string;
	memberId: string;
	name: string;
	slug: string;
	logo: string | null;
	metadata: string | null;
	activate: number;
};

const batch = defineBatch((p: Parameters<Values>) => {
	const slugIsTaken = sql<0 | 1>`exists (select 1 from ${workspace} where ${workspace.slug} = ${p.slug})`;
	return {
		asker: build
			.select(row({ userId: user.id, slugIsTaken, owned: ownedWorkspaces(user.id) }))
			.from(session)
			.innerJoin(user, and(eq(user.id, session.userId), isLiveSession(p))),
		decision: decision(
			build
				.select(
					auditRow(p.decisionId, p.now, {
						action: "workspace.created",
						workspaceId: p.workspaceId,
						actorId: user.id,
						metadata: sql`json_object('slug', ${p.slug})`,
					}),
				)
				.from(session)
				.innerJoin(user, and(eq(user.id, session.userId), isLiveSession(p)))
				.where(sql`not ${slugIsTaken} and ${ownedWorkspaces(user.id)} < ${MAX_OWNED_WORKSPACES}`),
		),
		workspace: insertFrom(
			workspace,
			{
				id: p.workspaceId,
				name: p.name,
				slug: p.slug,
				logo: p.logo,
				metadata: p.metadata,
				plan: sql`${DEFAULT_PLAN}`,
				memberCount: sql`0`,
				openInviteCount: sql`0`,
				createdAt: p.now,
			},
			sql`where ${decided(p)}`,
		),
		owner: insertFrom(
			workspaceMember,
			{ id: p.memberId, workspaceId: p.workspaceId, userId: session.userId, role: sql`'owner'`, createdAt: p.now },
			sql`from ${session} where ${session.token} = ${p.sessionToken} and ${decided(p)}`,
		),
		activated: build
			.update(session)
			.set({ activeWorkspaceId: p.workspaceId })
			.where(and(eq(session.token, p.sessionToken), sql`${p.activate} = 1`, decided(p))),
		allowed: selectDecided(p),
		renewed: renewSession(p),
	};
});

/** `POST /organization/create`: workspace, owner, audit row and active workspace in one commit. */
export async function createWorkspace(scope: Scope, input: unknown) {
	const { now } = scope;
	const values = sessionValues(scope);
	const { name, slug, logo, metadata, keepCurrentActiveOrganization } = parseStock(body, "body", input);
	const workspaceId = scope.newId();
	const memberId = scope.newId();
	const result = await runSignedIn(scope, batch, {
		...values,
		decisionId: scope.newId(),
		workspaceId,
		memberId,
		name,
		slug,
		logo: logo ?? null,
		metadata: metadata ?? null,
		activate: keepCurrentActiveOrganization ? 0 : 1,
	});
	const asker = result.asker[0];
	if (asker === undefined) throw new StockError("UNAUTHORIZED");
	if (result.allowed.length === 0) {
		throw new StockError(
			asker.slugIsTaken ? "ORGANIZATION_ALREADY_EXISTS" : "YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS",
		);
	}
	const created = {
		id: workspaceId,
		name,
		slug,
		logo: logo ?? null,
		metadata: metadata ?? null,
		plan: DEFAULT_PLAN,
		seatLimit: null,
		createdAt: now,
	};
	const owner = {
		id: memberId,
		organizationId: workspaceId,
		userId: asker.userId,
		role: "owner",
		createdAt: new Date(now).toISOString(),
	};
	return { ...withParsedMetadata(toOrganization(created, "owner")), members: [owner] };
}
