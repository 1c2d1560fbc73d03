import { eq, sql } from "drizzle-orm";
import { type DecisionValues, decision } from "../audit/decision";
import { auditRow } from "../audit/entry";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { auditLog, user, workspace, workspaceInvite, workspaceMember } from "../db/schema";
import type { MailFailure } from "../rules/mail-failures";
import type { MailState } from "../rules/mail-states";
import type { Role } from "../rules/roles";
import type { InviteStatus } from "../team/invites/state";
import { statusAt } from "../team/invites/state-sql";
import { workspaceFields } from "../team/workspaces/workspace-fields";
import type { EventRow } from "./event";
import { eventColumns } from "./event-sql";
import { EXPORT_PAGE_ROWS } from "./limits";

const aPage = sql.raw(`limit ${EXPORT_PAGE_ROWS}`);

export const exportedWorkspaceBatch = defineBatch((p: Parameters<DecisionValues & { slug: string }>) => ({
	decision: decision(
		p,
		build
			.select(auditRow(p.decisionId, p.now, { action: "workspace.exported", workspaceId: workspace.id }))
			.from(workspace)
			.where(eq(workspace.slug, p.slug)),
	),
	workspace: build
		.select(
			row({
				...workspaceFields,
				inviteMailsPerDay: workspace.inviteMailsPerDay,
				sendingPausedAt: workspace.sendingPausedAt,
				archivedAt: workspace.archivedAt,
				createdAt: sql<number>`${workspace.createdAt}`,
			}),
		)
		.from(workspace)
		.where(eq(workspace.slug, p.slug)),
}));

type MemberRow = {
	id: string;
	userId: string;
	name: string;
	email: string;
	emailVerified: 0 | 1;
	image: string | null;
	role: Role;
	joinedAt: number;
};

export const exportedMembersBatch = defineBatch((p: Parameters<{ workspaceId: string; after: string }>) => ({
	members: sql<MemberRow>`
		select ${workspaceMember.id} as "id", ${workspaceMember.userId} as "userId", ${user.name} as "name", ${user.email} as "email",
			${user.emailVerified} as "emailVerified", ${user.image} as "image", ${workspaceMember.role} as "role",
			${workspaceMember.createdAt} as "joinedAt"
		from ${workspaceMember} cross join ${user} on ${user.id} = ${workspaceMember.userId}
		where ${workspaceMember.workspaceId} = ${p.workspaceId} and ${workspaceMember.id} > ${p.after}
		order by ${workspaceMember.id} ${aPage}`,
}));

type InviteRow = {
	id: string;
	email: string;
	role: Role;
	status: InviteStatus;
	/** The status without regard to the clock, by which the index is ordered. */
	storedStatus: string;
	message: string | null;
	invitedBy: string | null;
	sendCount: number;
	createdAt: number;
	lastSentAt: number;
	expiresAt: number;
	closedAt: number | null;
	acceptedBy: string | null;
	delivery: MailState;
	deliveryFailure: MailFailure | null;
};

export const exportedInvitesBatch = defineBatch(
	(p: Parameters<{ workspaceId: string; afterStatus: string; after: string; now: number }>) => ({
		invites: sql<InviteRow>`
			select ${workspaceInvite.id} as "id", ${workspaceInvite.email} as "email", ${workspaceInvite.role} as "role",
				${statusAt(p)} as "status", ${workspaceInvite.status} as "storedStatus", ${workspaceInvite.message} as "message",
				${workspaceInvite.invitedBy} as "invitedBy", ${workspaceInvite.sendCount} as "sendCount",
				${workspaceInvite.createdAt} as "createdAt", ${workspaceInvite.lastSentAt} as "lastSentAt",
				${workspaceInvite.expiresAt} as "expiresAt", ${workspaceInvite.closedAt} as "closedAt",
				${workspaceInvite.acceptedBy} as "acceptedBy", ${workspaceInvite.mailState} as "delivery",
				${workspaceInvite.mailFailure} as "deliveryFailure"
			from ${workspaceInvite} where ${workspaceInvite.workspaceId} = ${p.workspaceId}
				and (${workspaceInvite.status}, ${workspaceInvite.id}) > (${p.afterStatus}, ${p.after})
			order by ${workspaceInvite.status}, ${workspaceInvite.id} ${aPage}`,
	}),
);

export const exportedEventsBatch = defineBatch((p: Parameters<{ workspaceId: string; after: number }>) => ({
	events: sql<Omit<EventRow, "workspaceSlug">>`
		select ${eventColumns} from ${auditLog} where ${auditLog.workspaceId} = ${p.workspaceId} and ${auditLog.seq} > ${p.after}
		order by ${auditLog.seq} ${aPage}`,
}));
