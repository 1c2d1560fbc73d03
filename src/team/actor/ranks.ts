import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { type Permission, ROLES, rankOf, rolesThat } from "../../rules/roles";

/** SQL: the rank of a role, as `rankOf` numbers it; 0 for any other text. */
export function rank(role: SQLWrapper): SQL<number> {
	const cases = ROLES.map((name) => `when '${name}' then ${rankOf(name)}`).join(" ");
	return sql`case ${role} ${sql.raw(cases)} else 0 end`;
}

/** SQL: a role of this rank carries the permission. */
export function rankMay(rankOfRole: SQLWrapper, permission: Permission): SQL {
	return sql`${rankOfRole} in (${sql.raw(rolesThat(permission).map(rankOf).join(", "))})`;
}
