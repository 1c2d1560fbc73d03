import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { user, workspace } from "../../db/schema";

/** SQL: the domain of a normalised address: everything after its last `@`. */
export function domainOf(email: SQLWrapper): SQL<string> {
	return sql`substr(${email}, length(rtrim(${email}, replace(${email}, '@', ''))) + 1)`;
}

/**
 * SQL: the address is at one of the domains.
 *
 * @param domains a JSON list of exact domains; null allows any
 */
export function isAtDomain(email: SQLWrapper, domains: SQLWrapper): SQL<0 | 1> {
	return sql`(${domains} is null or exists (select 1 from json_each(${domains}) where "value" = ${domainOf(email)}))`;
}

/** SQL: the joined workspace takes people with addresses like that of the joined person. */
export const takesAddress: SQL<0 | 1> = isAtDomain(user.email, workspace.inviteDomains);
