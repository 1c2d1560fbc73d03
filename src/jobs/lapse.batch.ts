import { sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { workspaceInvite } from "../db/schema";
import { LAPSED_PER_STATEMENT } from "./limits";

export const lapseBatch = defineBatch((p: Parameters<{ now: number }>) => ({
	lapsed: build
		.update(workspaceInvite)
		.set({ lapsedAt: p.now })
		.where(
			sql`${workspaceInvite.id} in (
				select "expired"."id" from ${workspaceInvite} as "expired"
				where "expired"."status" = 'pending' and "expired"."expires_at" <= ${p.now}
				order by "expired"."expires_at" limit ${sql.raw(String(LAPSED_PER_STATEMENT))}
			)`,
		)
		.returning(row({ id: workspaceInvite.id })),
}));
