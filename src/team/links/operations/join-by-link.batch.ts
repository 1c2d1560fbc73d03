import { and, eq, sql } from "drizzle-orm";
import { decided, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { session, user, workspace, workspaceLink, workspaceMember } from "../../../db/schema";
import { defineSignedInBatch } from "../../../session/define-signed-in-batch";
import { fromSession, isLiveSession } from "../../../session/live-session";
import type { SessionValues } from "../../../session/session-values";
import { type AdmissionValues, admission, admissionFields, isMembership } from "../../doors/admission-sql";
import { isAtDomain, takesAddress } from "../../doors/domains-sql";
import { passage } from "../../doors/passage-sql";
import { activateWorkspace } from "../../workspaces/active-workspace";
import type { LinkStatus } from "../state";
import { isOpenLink, linkStatusAt } from "../state-sql";

type Values = SessionValues & AdmissionValues & { linkId: string };

export const joinByLinkBatch = defineSignedInBatch((p: Parameters<Values>) => {
	const isThisLink = eq(workspaceLink.id, p.linkId);
	const isOfLink = eq(workspace.id, workspaceLink.workspaceId);
	const isAtAllowedDomain = and(isAtDomain(user.email, workspaceLink.emailDomains), takesAddress);
	const door = fromSession(
		passage({
			actorId: user.id,
			personId: user.id,
			workspaceId: workspaceLink.workspaceId,
			role: workspaceLink.role,
			makerId: workspaceLink.createdBy,
			decidedAt: null,
			details: sql`json_object('linkId', ${workspaceLink.id})`,
		}),
		p,
	)
		.innerJoin(workspaceLink, isThisLink)
		.innerJoin(workspace, isOfLink)
		.where(and(isOpenLink(p), isAtAllowedDomain));
	return {
		...admission(p, "link", door),
		used: build
			.update(workspaceLink)
			.set({ usedCount: sql`${workspaceLink.usedCount} + 1`, lastUsedAt: p.now })
			.where(and(isThisLink, decided(p))),
		// Also on a repeat: a member who follows a link of their workspace wants to be there.
		activated: activateWorkspace(
			p,
			sql`(select ${workspaceLink.workspaceId} from ${workspaceLink} where ${isThisLink})`,
			sql`exists (
				select 1 from ${workspaceLink} inner join ${workspace} on ${isOfLink}
				inner join ${workspaceMember}
					on ${workspaceMember.workspaceId} = ${workspace.id} and ${workspaceMember.userId} = ${session.userId}
				where ${isThisLink}
			)`,
		),
		// One row, whatever is missing: the session, the link or its workspace.
		found: build
			.select(
				row({
					isSignedIn: sql<0 | 1>`${user.id} is not null`,
					isMember: sql<0 | 1>`${workspaceMember.id} is not null`,
					workspaceSlug: sql<string | null>`${workspace.slug}`,
					status: sql<LinkStatus | null>`iif(${workspaceLink.id} is null, null, ${linkStatusAt(p)})`,
					isAtAllowedDomain: sql<0 | 1>`${isAtAllowedDomain}`,
					...admissionFields(p, { decidedAt: null }),
				}),
			)
			.from(sql`(select 1) as "one"`)
			.leftJoin(session, isLiveSession(p))
			.leftJoin(user, eq(user.id, session.userId))
			.leftJoin(workspaceLink, isThisLink)
			.leftJoin(workspace, isOfLink)
			.leftJoin(workspaceMember, isMembership()),
		allowed: selectDecided(p),
	};
});
