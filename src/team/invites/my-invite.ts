import type { Role } from "../../rules/roles";

export interface MyInviteRow {
	id: string;
	workspaceName: string;
	workspaceSlug: string;
	role: Role;
	invitedByName: string;
	expiresAt: number;
}

/** An invite as its invitee sees it. */
export function toMyInvite({ expiresAt, ...invite }: MyInviteRow) {
	return { ...invite, expiresAt: new Date(expiresAt).toISOString() };
}
