import { type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { workspace } from "../../db/schema";

/** SQL: a workspace has that slug. */
export function slugIsTaken(p: Parameters<{ slug: string | null }>): SQL<0 | 1> {
	return sql`exists (select 1 from ${workspace} as "taken" where "taken"."slug" = ${p.slug})`;
}
