import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { type Permission, ROLES, rankOf, rolesThat } from "../../rules/roles";

/** SQL: the role in `column` carries the permission. */
export function roleMay(column: SQLWrapper, permission: Permission): SQL {
	return sql`${column} in (${sql.raw(
		rolesThat(permission)
			.map((role) => `'${role}'`)
			.join(", "),
	)})`;
}

/** SQL: the rank of a role, as `rankOf` numbers it; 0 for anything else. */
export function rank(role: SQLWrapper): SQL<number> {
	const cases = ROLES.map((name) => `when '${name}' then ${rankOf(name)}`).join(" ");
	return sql`case ${role} ${sql.raw(cases)} else 0 end`;
}
