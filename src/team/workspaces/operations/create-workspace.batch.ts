import { and, eq, lt, not, sql } from "drizzle-orm";
import { type DecisionValues, decided, decidingActorId, decision, selectDecided } from "../../../audit/decision";
import { auditRow } from "../../../audit/entry";
import type { Parameters } from "../../../db/batch";
import { insertFrom } from "../../../db/insert-from";
import { row } from "../../../db/row";
import { user, workspace, workspaceMember } from "../../../db/schema";
import { MAX_OWNED_WORKSPACES } from "../../../rules/limits";
import { DEFAULT_PLAN } from "../../../rules/plans";
import { defineSignedInBatch } from "../../../session/define-signed-in-batch";
import { fromSession } from "../../../session/live-session";
import type { SessionValues } from "../../../session/session-values";
import { activateWorkspace } from "../active-workspace";
import { countedWorkspaces } from "../owned-workspaces";
import { slugIsTaken } from "../taken-slug";

type Values = SessionValues &
	DecisionValues & {
		workspaceId: string;
		memberId: string;
		name: string;
		foldedName: string | null;
		slug: string;
		logo: string | null;
		metadata: string | null;
		activate: number;
	};

/** SQL: the joined person has shown that their address is theirs; see `auth/proven-address.ts`. */
const isVerified = sql`${user.emailVerified} = 1`;

// There is no workspace yet to be an actor in: a person makes it, and their session is where the statements start.
export const createWorkspaceBatch = defineSignedInBatch((p: Parameters<Values>) => ({
	founder: fromSession(
		row({ emailVerified: user.emailVerified, slugIsTaken: slugIsTaken(p), counted: countedWorkspaces(p, user.id) }),
		p,
	),
	decision: decision(
		p,
		fromSession(
			auditRow(p.decisionId, p.now, {
				action: "workspace.created",
				workspaceId: p.workspaceId,
				actorId: user.id,
				metadata: sql`json_object('slug', ${p.slug})`,
			}),
			p,
		).where(and(isVerified, not(slugIsTaken(p)), lt(countedWorkspaces(p, user.id), MAX_OWNED_WORKSPACES))),
	),
	workspace: insertFrom(
		workspace,
		{
			id: p.workspaceId,
			name: p.name,
			foldedName: p.foldedName,
			slug: p.slug,
			logo: p.logo,
			metadata: p.metadata,
			plan: sql`${DEFAULT_PLAN}`,
			memberCount: sql`0`,
			openInviteCount: sql`0`,
			mailCount: sql`0`,
			mailDay: sql`0`,
			visibility: sql`'private'`,
			joining: sql`'invite'`,
			inviteTransport: sql`'mail'`,
			requestsMailedAt: sql`0`,
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
