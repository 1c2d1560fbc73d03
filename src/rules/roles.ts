/**
 * Roles and their permissions. The tables below are the only place: the API, the conditions in SQL, the pages, the typed
 * client and Better Auth's permission checks all derive from them.
 */

/** Every role, highest first. The order is the rank. */
export const ROLES = ["owner", "admin", "manager", "member", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** The roles that an invite or a change of role may give. Only a transfer of ownership gives `owner`. */
export const GRANTABLE_ROLES = ["admin", "manager", "member", "viewer"] as const satisfies readonly Role[];
export type GrantableRole = (typeof GRANTABLE_ROLES)[number];

/** Every permission, with its equivalent in Better Auth's access control (resource -> actions). */
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

/** The rank of a role: the higher the role, the larger the number. */
export function rankOf(role: Role): number {
	return ROLES.length - ROLES.indexOf(role);
}

/** True if the role has the permission. */
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

/** The roles that have a permission, highest first. */
export function rolesThat(permission: Permission): readonly Role[] {
	return ROLES.filter((role) => may(role, permission));
}

/** The permissions of a role in the format of the API: every name with true or false. */
export function permissionsOf(role: Role): PermissionSet {
	return Object.fromEntries(PERMISSION_NAMES.map((name) => [name, may(role, name)])) as PermissionSet;
}

/** The permissions of a role in Better Auth's format: resource -> actions. Without a role: all permissions that exist. */
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

/** True if the role has all requested actions, in Better Auth's format. An empty request is not granted to any role. */
export function isGranted(role: Role, requested: Readonly<Record<string, readonly string[]>>): boolean {
	const granted = statementsOf(role);
	const requests = Object.entries(requested);
	return (
		requests.length > 0 &&
		requests.every(
			([resource, actions]) =>
				// A name such as `constructor` is no resource, though every object has a property of that name.
				Object.hasOwn(granted, resource) &&
				actions.length > 0 &&
				actions.every((action) => granted[resource]?.includes(action) === true),
		)
	);
}
