import { eq, type SQL, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { auditLog, workspace } from "../db/schema";
import type { EventRow } from "./event";
import { eventColumns } from "./event-sql";

type Values = { after: number; rows: number };

function selectEvents(p: Parameters<Values>, isMeant: SQL) {
	return sql<EventRow>`
		select ${eventColumns}, ${workspace.slug} as "workspaceSlug"
		from ${auditLog} left join ${workspace} on ${workspace.id} = ${auditLog.workspaceId}
		where ${isMeant} and ${auditLog.seq} > ${p.after} order by ${auditLog.seq} limit ${p.rows}`;
}

export const listEventsBatch = defineBatch((p: Parameters<Values>) => ({ events: selectEvents(p, sql`true`) }));

export const listEventsOfBatch = defineBatch((p: Parameters<Values & { slug: string }>) => ({
	workspace: build
		.select(row({ id: workspace.id }))
		.from(workspace)
		.where(eq(workspace.slug, p.slug)),
	events: selectEvents(
		p,
		sql`${auditLog.workspaceId} = (select "meant"."id" from ${workspace} as "meant" where "meant"."slug" = ${p.slug})`,
	),
}));
