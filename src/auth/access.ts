import { type Role as AccessRole, createAccessControl } from "better-auth/plugins/access";
import { may, PERMISSION_NAMES, PERMISSIONS, ROLES, type Role } from "../rules/roles";

type Statements = Record<string, string[]>;

/** Our permissions in Better Auth's words, as resource -> actions. */
function statementsOf(role?: Role): Statements {
	const statements: Statements = {};
	for (const permission of PERMISSION_NAMES) {
		if (role !== undefined && !may(role, permission)) continue;
		for (const [resource, actions] of Object.entries(PERMISSIONS[permission])) {
			statements[resource] = [...(statements[resource] ?? []), ...actions];
		}
	}
	return statements;
}

/** What the organization plugin's `has-permission` and the client's `checkRolePermission` decide by. */
export const accessControl = createAccessControl(statementsOf());
export const accessRoles = Object.fromEntries(
	ROLES.map((role) => [role, accessControl.newRole(statementsOf(role))]),
) as Record<Role, AccessRole>;
