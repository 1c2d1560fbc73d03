import { sql } from "drizzle-orm";
import { defineBatch, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspaceInvite, workspaceMember } from "../../db/schema";
import { fromSession } from "../../session/live-session";
import { selectLinkedInvite } from "../invites/select-linked-invite";

type Values = { now: number; inviteId: string; sessionToken: string | null };

export const invitePageBatch = defineBatch((p: Parameters<Values>) => ({
	invite: selectLinkedInvite(p),
	person: fromSession(
		row({
			name: user.name,
			email: user.email,
			isMember: sql<0 | 1>`exists (
				select 1 from ${workspaceMember} inner join ${workspaceInvite}
					on ${workspaceInvite.workspaceId} = ${workspaceMember.workspaceId}
				where ${workspaceInvite.id} = ${p.inviteId} and ${workspaceMember.userId} = ${user.id}
			)`,
		}),
		p,
	),
}));
