/** Our roles and permissions in the format of the organization plugin. They come from the tables that the Worker uses. */
import { type Role as AccessRole, createAccessControl } from "better-auth/plugins/access";
import { type PERMISSIONS, type Permission, ROLES, type Role, statementsOf } from "../rules/roles";

type Words = (typeof PERMISSIONS)[Permission];
type Resource = Words extends infer W ? (W extends W ? keyof W : never) : never;
type Action<R extends Resource> = Words extends infer W
	? W extends Readonly<Record<R, readonly (infer A)[]>>
		? A
		: never
	: never;
type Statements = { readonly [R in Resource]: readonly Action<R>[] };

const typedStatements = (role?: Role) => statementsOf(role) as unknown as Statements;

/** Every permission, as resource -> actions. */
export const accessControl = createAccessControl(typedStatements());
/** The permissions of each role, by its name. */
export const accessRoles = Object.fromEntries(
	ROLES.map((role) => [role, accessControl.newRole(typedStatements(role))]),
) as unknown as Readonly<Record<Role, AccessRole>>;
