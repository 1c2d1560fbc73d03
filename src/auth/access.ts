/**
 * Our roles and permissions in Better Auth's words, for the organization plugin and, shipped as `muster/access`, for its
 * clients: it leans on nothing that only a server has.
 */
import { type Role as AccessRole, createAccessControl } from "better-auth/plugins/access";
import { may, PERMISSION_NAMES, PERMISSIONS, type Permission, ROLES, type Role } from "../rules/roles";

type Words = (typeof PERMISSIONS)[Permission];
type Resource = Words extends infer W ? (W extends W ? keyof W : never) : never;
type Action<R extends Resource> = Words extends infer W
	? W extends Readonly<Record<R, readonly (infer A)[]>>
		? A
		: never
	: never;
/** Each resource with its actions. */
type Statements = { readonly [R in Resource]: readonly Action<R>[] };

/** Our permissions as resource -> actions; of a role, where one is given. */
function statementsOf(role?: Role): Statements {
	const statements: Record<string, string[]> = {};
	for (const permission of PERMISSION_NAMES) {
		if (role !== undefined && !may(role, permission)) continue;
		for (const [resource, actions] of Object.entries(PERMISSIONS[permission])) {
			statements[resource] = [...(statements[resource] ?? []), ...actions];
		}
	}
	return statements as unknown as Statements;
}

/** What the organization plugin's `has-permission` and the client's `checkRolePermission` decide by. */
export const accessControl = createAccessControl(statementsOf());
export const accessRoles = Object.fromEntries(
	ROLES.map((role) => [role, accessControl.newRole(statementsOf(role))]),
) as unknown as Readonly<Record<Role, AccessRole>>;
