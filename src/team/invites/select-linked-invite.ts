import { eq } from "drizzle-orm";
import { build, type Parameters } from "../../db/batch";
import { inviterName } from "../../db/inviter-name";
import { row } from "../../db/row";
import { user, workspace, workspaceInvite } from "../../db/schema";
import { hasRoomForInvitee } from "../workspaces/seats";
import { declineCanBeUndone, isSuspended, statusAt } from "./state-sql";

/** Selects the invite with that id, its full address included. */
export function selectLinkedInvite(p: Parameters<{ now: number; inviteId: string }>) {
	return build
		.select(
			row({
				workspaceId: workspace.id,
				workspaceName: workspace.name,
				workspaceSlug: workspace.slug,
				workspaceLogo: workspace.logo,
				role: workspaceInvite.role,
				message: workspaceInvite.message,
				locale: workspaceInvite.locale,
				invitedByName: inviterName(),
				email: workspaceInvite.email,
				expiresAt: workspaceInvite.expiresAt,
				sendCount: workspaceInvite.sendCount,
				status: statusAt(p),
				canUndoDecline: declineCanBeUndone(p),
				isSuspended,
				hasRoom: hasRoomForInvitee(p),
			}),
		)
		.from(workspaceInvite)
		.innerJoin(workspace, eq(workspace.id, workspaceInvite.workspaceId))
		.leftJoin(user, eq(user.id, workspaceInvite.invitedBy))
		.where(eq(workspaceInvite.id, p.inviteId));
}
