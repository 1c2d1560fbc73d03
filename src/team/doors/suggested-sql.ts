import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { workspaceDomain } from "../../db/schema";
import { domainOf } from "./domains-sql";

/** SQL: the workspace has a verified domain that suggests it to people with an address there. */
export function suggestedBy({ email, workspaceId }: { email: SQLWrapper; workspaceId: SQLWrapper }): SQL<0 | 1> {
	return sql`exists (
		select 1 from ${workspaceDomain}
		where ${workspaceDomain.domain} = ${domainOf(email)} and ${workspaceDomain.workspaceId} = ${workspaceId}
			and ${workspaceDomain.status} = 'verified' and ${workspaceDomain.mode} in ('suggest', 'join')
	)`;
}
