/**
 * Who may do what. The one place: the API, the SQL guards, the pages, the typed client and
 * Better Auth's permission checks all derive from the tables below.
 */

/** Every role, highest first. The order is the rank. */
export const ROLES = ["owner", "admin", "manager", "member", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** Roles that may be handed out; `owner` is only ever given by transferring ownership. */
export const GRANTABLE_ROLES = ["admin", "manager", "member", "viewer"] as const satisfies readonly Role[];
export type GrantableRole = (typeof GRANTABLE_ROLES)[number];

/** Every permission, each with what it is called in Better Auth's words (resource -> actions). */
export const PERMISSIONS = {
	canDeleteWorkspace: { organization: ["delete"] },
	canManageBilling: { billing: ["manage"] },
	canManageWorkspace: { organization: ["update"] },
	canManageMembers: { invitation: ["create", "cancel"], member: ["create", "update", "delete"] },
	canContribute: { content: ["contribute"] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;
export type Permission = keyof typeof PERMISSIONS;
export type PermissionSet = Readonly<Record<Permission, boolean>>;

export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as readonly Permission[];

const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
	owner: ["canDeleteWorkspace", "canManageBilling", "canManageWorkspace", "canManageMembers", "canContribute"],
	admin: ["canManageBilling", "canManageWorkspace", "canManageMembers", "canContribute"],
	manager: ["canManageMembers", "canContribute"],
	member: ["canContribute"],
	viewer: [],
};

/** A role's rank: the higher the role, the larger the number. */
export function rankOf(role: Role): number {
	return ROLES.length - ROLES.indexOf(role);
}

/** Whether a role carries a permission. */
export function may(role: Role, permission: Permission): boolean {
	return ROLE_PERMISSIONS[role].includes(permission);
}

/** True if a role ranks above another one. Members may change or remove only those whom their own role outranks. */
export function outranks(role: Role, other: Role): boolean {
	return rankOf(role) > rankOf(other);
}

/** True if a member with the role `own` may give `role` to others. Nobody gives a role above their own, or `owner`. */
export function mayGrant(own: Role, role: Role): boolean {
	return may(own, "canManageMembers") && role !== "owner" && !outranks(role, own);
}

/** The roles that carry a permission, highest first. */
export function rolesThat(permission: Permission): readonly Role[] {
	return ROLES.filter((role) => may(role, permission));
}

/** Every permission of a role, as the API shows it: `{ canManageMembers: true, … }`. */
export function permissionsOf(role: Role): PermissionSet {
	return Object.fromEntries(PERMISSION_NAMES.map((name) => [name, may(role, name)])) as PermissionSet;
}

/** What a role may, in Better Auth's words: resource -> actions. Without a role: all there is. */
export function statementsOf(role?: Role): Record<string, string[]> {
	const statements: Record<string, string[]> = {};
	for (const permission of PERMISSION_NAMES) {
		if (role !== undefined && !may(role, permission)) continue;
		for (const [resource, actions] of Object.entries(PERMISSIONS[permission])) {
			statements[resource] = [...(statements[resource] ?? []), ...actions];
		}
	}
	return statements;
}

/** Whether a role carries all that is asked for, in Better Auth's words. Asking for nothing is granted to nobody. */
export function isGranted(role: Role, asked: Readonly<Record<string, readonly string[]>>): boolean {
	const granted = statementsOf(role);
	const requests = Object.entries(asked);
	return (
		requests.length > 0 &&
		requests.every(
			([resource, actions]) =>
				actions.length > 0 && actions.every((action) => granted[resource]?.includes(action) === true),
		)
	);
}
