/** The actions that the team page offers to the viewer. The operations check every action again. */
import { GRANTABLE_ROLES, type GrantableRole, may, mayGrant, outranks, type Role } from "../../rules/roles";

interface TeamMember {
	userId: string;
	role: Role;
}

export function mayManageMembers({ role }: TeamMember): boolean {
	return may(role, "canManageMembers");
}

/** The roles that the viewer may give to others, highest first. */
export function rolesToGrant(viewer: TeamMember): readonly GrantableRole[] {
	return GRANTABLE_ROLES.filter((role) => mayGrant(viewer.role, role));
}

/** True if the viewer may change the member's role or remove them. */
export function mayChangeMember(viewer: TeamMember, member: TeamMember): boolean {
	return mayManageMembers(viewer) && outranks(viewer.role, member.role);
}

export function mayTransferOwnership(viewer: TeamMember, member: TeamMember): boolean {
	return may(viewer.role, "canDeleteWorkspace") && viewer.userId !== member.userId;
}
