import { and, eq, lt, not, sql } from "drizzle-orm";
import { type DecisionValues, decided, decidingActorId, decision, selectDecided } from "../../../audit/decision";
import { auditRow } from "../../../audit/entry";
import type { Parameters } from "../../../db/batch";
import { insertFrom } from "../../../db/insert-from";
import { row } from "../../../db/row";
import { user, workspace, workspaceMember } from "../../../db/schema";
import { bug, MusterError } from "../../../errors";
import { MAX_OWNED_WORKSPACES } from "../../../rules/limits";
import { DEFAULT_PLAN } from "../../../rules/plans";
import type { Scope } from "../../../scope";
import { fromSession, type SessionValues, sessionValues } from "../../../session/live-session";
import { defineSignedInBatch, runSignedIn } from "../../../session/run-signed-in";
import { activateWorkspace } from "../active-workspace";
import { ownedWorkspaces } from "../owned-workspaces";
import { slugIsTaken } from "../taken-slug";
import type { WorkspaceRow } from "../workspace";

interface NewWorkspace {
	name: string;
	slug: string;
	logo?: string | null | undefined;
	/** JSON text. */
	metadata?: string | undefined;
	/** Leaves the session's active workspace as it is. */
	keepActiveWorkspace?: boolean | undefined;
}

type Values = SessionValues &
	DecisionValues & {
		workspaceId: string;
		memberId: string;
		name: string;
		slug: string;
		logo: string | null;
		metadata: string | null;
		activate: number;
	};

// There is no workspace yet to be an actor in: a person makes it, and their session is where the statements start.
const batch = defineSignedInBatch((p: Parameters<Values>) => ({
	founder: fromSession(row({ slugIsTaken: slugIsTaken(p), owned: ownedWorkspaces(user.id) }), p),
	decision: decision(
		fromSession(
			auditRow(p.decisionId, p.now, {
				action: "workspace.created",
				workspaceId: p.workspaceId,
				actorId: user.id,
				metadata: sql`json_object('slug', ${p.slug})`,
			}),
			p,
		).where(and(not(slugIsTaken(p)), lt(ownedWorkspaces(user.id), MAX_OWNED_WORKSPACES))),
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
		{
			id: p.memberId,
			workspaceId: p.workspaceId,
			userId: decidingActorId(p),
			role: sql`'owner'`,
			createdAt: p.now,
		},
		sql`where ${decided(p)}`,
	),
	activated: activateWorkspace(p, p.workspaceId, and(eq(p.activate, 1), decided(p))),
	allowed: selectDecided(p),
}));

/**
 * Makes a workspace that the caller owns: the workspace, the membership, the audit row and the active workspace in one
 * transaction.
 *
 * @throws MusterError `UNAUTHORIZED`, `WORKSPACE_SLUG_TAKEN`, `WORKSPACE_LIMIT_REACHED`
 */
export async function createWorkspace(scope: Scope, wanted: NewWorkspace) {
	const { name, slug, logo = null, metadata = null } = wanted;
	const workspaceId = scope.newId();
	const memberId = scope.newId();
	const { founder, allowed } = await runSignedIn(scope, batch, {
		...sessionValues(scope),
		decisionId: scope.newId(),
		workspaceId,
		memberId,
		name,
		slug,
		logo,
		metadata,
		activate: wanted.keepActiveWorkspace ? 0 : 1,
	});
	const userId = allowed[0]?.actorId;
	if (userId === undefined || userId === null) throw whyNotCreated(founder[0]);
	const workspace: WorkspaceRow = {
		id: workspaceId,
		name,
		slug,
		logo,
		metadata,
		plan: DEFAULT_PLAN,
		seatLimit: null,
		createdAt: scope.now,
	};
	return { workspace, owner: { id: memberId, userId, joinedAt: scope.now } };
}

/** The first refusal that applies. */
export function whyNotCreated(founder: { slugIsTaken: 0 | 1; owned: number } | undefined): MusterError {
	if (founder === undefined) return new MusterError("UNAUTHORIZED");
	if (founder.slugIsTaken) return new MusterError("WORKSPACE_SLUG_TAKEN");
	if (founder.owned >= MAX_OWNED_WORKSPACES) return new MusterError("WORKSPACE_LIMIT_REACHED");
	return bug("A workspace could not be created.");
}
