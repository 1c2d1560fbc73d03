import { and, eq, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { type DecisionValues, decided, decision } from "../audit/decision";
import { type AuditAction, auditRow } from "../audit/entry";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { noticeMail, workspace, workspaceInvite } from "../db/schema";
import { PAUSED_MAIL_MS } from "../rules/limits";
import { isOpen } from "../team/invites/state-sql";
import { INVITES_PER_WALK } from "./limits";

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

type SliceValues = {
	slug: string;
	now: number /** The last invite of the slice before; empty for the first. */;
	after: string;
};

/**
 * Moves the queue time of owed mails, for one slice of the open invites. Nothing is moved if the workspace has been paused
 * or resumed meanwhile.
 */
const moveMails = (
	isInState: SQL,
	{
		isMoved,
		queuedAt,
	}: {
		isMoved: (queuedAt: AnySQLiteColumn, p: Parameters<SliceValues>) => SQL;
		queuedAt: (p: Parameters<SliceValues>) => SQL;
	},
) =>
	defineBatch((p: Parameters<SliceValues>) => {
		const workspaceId = sql`(select ${workspace.id} from ${workspace} where ${workspace.slug} = ${p.slug} and ${isInState})`;
		const walked = sql`(
			select * from ${workspaceInvite}
			where ${isOpen} and ${workspaceInvite.id} > ${p.after} and ${workspaceInvite.workspaceId} = ${workspaceId}
			order by ${workspaceInvite.id} limit ${sql.raw(String(INVITES_PER_WALK))}
		) as ${workspaceInvite}`;
		return {
			walk: sql<{ last: string | null; invites: number }>`
				select max("id") as "last", count(*) as "invites" from ${walked}`,
			moved: sql<never>`
				update ${workspaceInvite} set "mail_queued_at" = ${queuedAt(p)} where ${workspaceInvite.id} in (
					select ${workspaceInvite.id} from ${walked}
					where ${workspaceInvite.mailState} = 'queued' and ${isMoved(workspaceInvite.mailQueuedAt, p)}
				)`,
			// All that are owed, in the first slice: there are few.
			notices: sql<never>`
				update ${noticeMail} set "queued_at" = ${queuedAt(p)}
				where ${p.after} = '' and ${noticeMail.state} = 'queued' and ${isMoved(noticeMail.queuedAt, p)}
					and ${noticeMail.workspaceId} = ${workspaceId}`,
		};
	});

export const putAsideBatch = moveMails(sql`${workspace.sendingPausedAt} is not null`, {
	isMoved: () => sql`true`,
	queuedAt: (p) => sql`${p.now} + ${sql.raw(String(PAUSED_MAIL_MS))}`,
});

export const bringBackBatch = moveMails(sql`${workspace.sendingPausedAt} is null`, {
	isMoved: (queuedAt, p) => sql`${queuedAt} > ${p.now}`,
	queuedAt: (p) => sql`${p.now}`,
});
