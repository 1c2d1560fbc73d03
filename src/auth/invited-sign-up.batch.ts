import { and, eq, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { workspaceInvite } from "../db/schema";
import { hasWorkspace, isLinkOpen } from "../team/invites/state-sql";

export const invitedSignUpBatch = defineBatch(
	(p: Parameters<{ inviteId: string; sending: number; email: string; now: number }>) => ({
		invite: build
			.select(row({ id: workspaceInvite.id }))
			.from(workspaceInvite)
			.where(
				and(
					eq(workspaceInvite.id, p.inviteId),
					sql`${workspaceInvite.sendCount} = ${p.sending}`,
					eq(workspaceInvite.email, p.email),
					isLinkOpen(p),
					hasWorkspace,
				),
			),
	}),
);
