import { sql } from "drizzle-orm";
import { defineBatch, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspaceLink, workspaceMember } from "../../db/schema";
import { fromSession } from "../../session/live-session";
import { selectHeldLink } from "../links/select-held-link";

type Values = { now: number; linkId: string; sessionToken: string | null };

export const joinPageBatch = defineBatch((p: Parameters<Values>) => ({
	link: selectHeldLink(p),
	person: fromSession(
		row({
			email: user.email,
			isMember: sql<0 | 1>`exists (
				select 1 from ${workspaceMember} inner join ${workspaceLink}
					on ${workspaceLink.workspaceId} = ${workspaceMember.workspaceId}
				where ${workspaceLink.id} = ${p.linkId} and ${workspaceMember.userId} = ${user.id}
			)`,
		}),
		p,
	),
}));
