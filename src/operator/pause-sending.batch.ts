import { and, eq, type SQL, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision } from "../audit/decision";
import { type AuditAction, auditRow } from "../audit/entry";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { workspace } from "../db/schema";

type Values = DecisionValues & { slug: string };

const setPaused = (action: AuditAction, pausedAt: (p: Parameters<Values>) => SQL) =>
	defineBatch((p: Parameters<Values>) => ({
		decision: decision(
			p,
			build
				.select(auditRow(p.decisionId, p.now, { action, workspaceId: workspace.id }))
				.from(workspace)
				.where(eq(workspace.slug, p.slug)),
		),
		updated: build
			.update(workspace)
			.set({ sendingPausedAt: pausedAt(p) })
			.where(and(eq(workspace.slug, p.slug), decided(p))),
		workspace: build
			.select(row({ sendingPausedAt: workspace.sendingPausedAt }))
			.from(workspace)
			.where(eq(workspace.slug, p.slug)),
	}));

export const pauseSendingBatch = setPaused(
	"workspace.sending_paused",
	(p) => sql`coalesce(${workspace.sendingPausedAt}, ${p.now})`,
);

export const resumeSendingBatch = setPaused("workspace.sending_resumed", () => sql`null`);
