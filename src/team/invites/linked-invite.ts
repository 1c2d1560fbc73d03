/** The invite behind a link, for the holder of the link. Reading it never writes. */
import { eq } from "drizzle-orm";
import { build, type Parameters } from "../../db/batch";
import { inviterName } from "../../db/inviter-name";
import { row } from "../../db/row";
import { user, workspace, workspaceInvite } from "../../db/schema";
import { hasRoomForMember } from "../workspaces/seats";
import { type InviteStatus, statusAt } from "./state";

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
				hasRoom: hasRoomForMember(),
			}),
		)
		.from(workspaceInvite)
		.innerJoin(workspace, eq(workspace.id, workspaceInvite.workspaceId))
		.leftJoin(user, eq(user.id, workspaceInvite.invitedBy))
		.where(eq(workspaceInvite.id, p.inviteId));
}

/** The status as the holder of a link sees it: `replaced` if a newer sending has a link of its own. */
export function linkStatus(
	{ sendCount, status }: { sendCount: number; status: InviteStatus },
	sending: number,
): InviteStatus | "replaced" {
	return sendCount === sending ? status : "replaced";
}
