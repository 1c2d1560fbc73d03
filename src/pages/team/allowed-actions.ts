/** What the person who looks may do on the team page: what is offered. The operations decide again. */
import { GRANTABLE_ROLES, type GrantableRole, may, type Role, rankOf } from "../../rules/roles";

interface Someone {
	userId: string;
	role: Role;
}

export function mayManageMembers({ role }: Someone): boolean {
	return may(role, "canManageMembers");
}

/** Roles that somebody may give, highest first. */
export function rolesToGive({ role }: Someone): readonly GrantableRole[] {
	return GRANTABLE_ROLES.filter((grantable) => rankOf(grantable) <= rankOf(role));
}

/** Nobody touches those whose role is equal to or above their own, or themselves. */
export function mayChange(viewer: Someone, member: Someone): boolean {
	return mayManageMembers(viewer) && viewer.userId !== member.userId && rankOf(member.role) < rankOf(viewer.role);
}

export function mayHandOver(viewer: Someone, member: Someone): boolean {
	return may(viewer.role, "canDeleteWorkspace") && viewer.userId !== member.userId;
}
