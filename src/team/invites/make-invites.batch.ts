import { type SQL, sql } from "drizzle-orm";
import { decision } from "../../audit/decision";
import { auditRow } from "../../audit/entry";
import { build, type Parameters, thisAttempt } from "../../db/batch";
import { insertFrom } from "../../db/insert-from";
import { row } from "../../db/row";
import { auditLog, workspaceInvite } from "../../db/schema";
import type { Locale } from "../../languages/locales";
import { oweInviteMails } from "../../mail/outbox-sql";
import { defineActorBatch } from "../actor/actor";
import { bySlug } from "../actor/workspace-reference";
import { countMails } from "./mail-caps-sql";
import { REQUESTED_COLUMNS, requestedEntries } from "./requested-invites-sql";
import type { VerdictValues } from "./verdict";
import { judgedInvites, selectVerdicts } from "./verdict-sql";

type Values = VerdictValues & {
	expiresInDays: number;
	/** Milliseconds since 1970 in UTC. */
	expiresAt: number;
	message: string | null;
	locale: Locale;
};

/** SQL: the requested invites that this attempt decided to make. */
function decidedInvites(p: Parameters<Values>): SQL {
	return sql`
		select ${REQUESTED_COLUMNS}, ${auditLog.workspaceId} as "workspace_id", ${auditLog.actorId} as "user_id"
		from ${requestedEntries(p)}
		inner join ${auditLog} on ${auditLog.id} = "entry"."value" ->> 'decisionId' and ${auditLog.attempt} = ${thisAttempt}`;
}

export const makeInvitesBatch = defineActorBatch(bySlug, (p: Parameters<Values>, actor) => ({
	verdicts: selectVerdicts(p, actor),
	decision: decision(
		build
			.select(
				auditRow(sql`"judged"."decision_id"`, p.now, {
					action: "invite.created",
					workspaceId: sql`"judged"."workspace_id"`,
					actorId: sql`"judged"."inviter_id"`,
					inviteId: sql`"judged"."invite_id"`,
					metadata: sql`json_object('email', "judged"."masked_email", 'role', "judged"."role")`,
				}),
			)
			.from(sql`(${judgedInvites(p, actor)}) as "judged"`)
			.where(sql`"judged"."may_be_made"`),
	),
	// The unique index allows one open invite for each address, and an expired invite is open until it is recorded as
	// lapsed. So this batch records it.
	lapsed: build
		.update(workspaceInvite)
		.set({ lapsedAt: p.now })
		.where(
			sql`${workspaceInvite.id} in (
				select "old"."id" from (${decidedInvites(p)}) as "decided" inner join ${workspaceInvite} as "old"
					on "old"."workspace_id" = "decided"."workspace_id" and "old"."email" = "decided"."email"
					and "old"."status" = 'pending' and "old"."expires_at" <= ${p.now}
			)`,
		),
	invites: insertFrom(
		workspaceInvite,
		{
			id: sql`"invite_id"`,
			workspaceId: sql`"workspace_id"`,
			email: sql`"email"`,
			recipientHash: sql`"recipient_hash"`,
			role: sql`"role"`,
			message: p.message,
			locale: p.locale,
			expiresInDays: p.expiresInDays,
			invitedBy: sql`"user_id"`,
			sendCount: sql`1`,
			lastSentAt: p.now,
			createdAt: p.now,
			expiresAt: p.expiresAt,
		},
		sql`from (${decidedInvites(p)}) where true`,
	),
	counted: countMails(p, decidedInvites(p)),
	mails: oweInviteMails(p, decidedInvites(p)),
	made: build
		.select(row({ decisionId: auditLog.id }))
		.from(auditLog)
		.where(sql`${auditLog.id} in (select "value" ->> 'decisionId' from ${requestedEntries(p)})`),
}));
