/** The statements that make invites. */
import { type SQL, sql } from "drizzle-orm";
import { decidedRows, decision, recentRows } from "../../audit/decision";
import { auditRow } from "../../audit/entry";
import { build, onRetry, type Parameters } from "../../db/batch";
import { insertFrom } from "../../db/insert-from";
import { workspace, workspaceInvite } from "../../db/schema";
import type { Locale } from "../../languages/locales";
import { oweInviteMail } from "../../mail/outbox-sql";
import type { Actor } from "../actor/actor";
import { isHanded } from "./handing-sql";
import { countMails } from "./mail-caps-sql";
import { REQUESTED_COLUMNS, requestedEntries } from "./requested-invites-sql";
import type { VerdictValues } from "./verdict";
import { permittedInvites, selectVerdicts } from "./verdict-sql";

export type MakingValues = VerdictValues & {
	expiresInDays: number;
	/** Milliseconds since 1970 in UTC. */
	expiresAt: number;
	message: string | null;
	locale: Locale;
};

/** SQL: the requested invites that this attempt decided to make. */
function decidedInvites(p: Parameters<MakingValues>): SQL {
	return sql`
		with "decided" as materialized (${decidedRows(sql`json_array_length(${p.requested})`)})
		select ${REQUESTED_COLUMNS}, "decided"."workspace_id", "decided"."actor_id" as "user_id"
		from ${requestedEntries(p)} cross join "decided" on "decided"."id" = "entry"."value" ->> 'decisionId'`;
}

/** The statements that make the requested invites that the rules allow. Each has a decision of its own. */
export function making(p: Parameters<MakingValues>, actor: Actor) {
	return {
		verdicts: selectVerdicts(p, actor),
		decision: decision(
			p,
			build
				.select(
					auditRow(sql`"permitted"."decision_id"`, p.now, {
						action: "invite.created",
						workspaceId: sql`"permitted"."workspace_id"`,
						actorId: sql`"permitted"."inviter_id"`,
						inviteId: sql`"permitted"."invite_id"`,
						metadata: sql`json_object('email', "permitted"."masked_email", 'role', "permitted"."role")`,
					}),
				)
				.from(sql`(${permittedInvites(p, actor)}) as "permitted"`),
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
				...oweInviteMail(p, {
					workspaceId: sql`"workspace_id"`,
					inviterId: sql`"user_id"`,
					isHanded: isHanded(p),
				}),
			},
			sql`from (${decidedInvites(p)}) as "decided" where true`,
		),
		counted: countMails(
			p,
			sql`select "decided".* from (${decidedInvites(p)}) as "decided"
				inner join ${workspace} on ${workspace.id} = "decided"."workspace_id" where not ${isHanded(p)}`,
		),
		allowed: onRetry(
			sql<{ id: string; actorId: string | null }>`select "recent"."id" as "id", "recent"."actor_id" as "actorId"
			from ${recentRows(p)} where "recent"."id" in (select "value" ->> 'decisionId' from ${requestedEntries(p)})`,
			"decision",
		),
	};
}
