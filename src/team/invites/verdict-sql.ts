import { and, isNull, type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { user, workspace, workspaceInvite, workspaceMember } from "../../db/schema";
import type { Actor } from "../actor/actor";
import { rank } from "../actor/ranks";
import { isAtDomain } from "../doors/domains-sql";
import { seatLimit, seatsUsed } from "../workspaces/seats";
import { isHanded } from "./handing-sql";
import { mailsLeftToday, recipientIsCapped } from "./mail-caps-sql";
import { REQUESTED_COLUMNS, requestedEntries } from "./requested-invites-sql";
import { isOpen } from "./state-sql";
import type { Verdict, VerdictValues } from "./verdict";

/** A number of seats that stands for "unlimited" in a comparison. */
const UNLIMITED = sql.raw(String(Number.MAX_SAFE_INTEGER));

/**
 * SQL: every requested invite with the facts that decide about it, as `checked`. No rows if the actor may not manage
 * members.
 */
function checkedInvites(p: Parameters<VerdictValues>, actor: Actor): SQL {
	const inviter = actor
		.select({
			workspaceId: sql`${actor.workspaceId}`.as("workspace_id"),
			rank: sql`${actor.rank}`.as("inviter_rank"),
			freeSeats: sql`max(coalesce(${seatLimit()} - ${seatsUsed(p)}, ${UNLIMITED}), 0)`.as("free_seats"),
			mailsLeft: sql`iif(${isHanded(p)}, ${UNLIMITED}, max(${mailsLeftToday(p, actor.id)}, 0))`.as("mails_left"),
			isHanded: isHanded(p).as("is_handed"),
			inviteDomains: sql`${workspace.inviteDomains}`.as("invite_domains"),
			actorId: sql`${actor.id}`.as("inviter_id"),
		})
		.where(and(actor.may("canManageMembers"), actor.isVerified, isNull(workspace.archivedAt)));

	const liveInvite = sql`(
		select ${workspaceInvite.id} from ${workspaceInvite}
		where ${workspaceInvite.email} = "requested"."email" and ${workspaceInvite.workspaceId} = "inviter"."workspace_id"
			and ${isOpen} and +${workspaceInvite.expiresAt} > ${p.now}
	)`;
	const isMember = sql`exists (
		select 1 from ${user} inner join ${workspaceMember}
			on ${workspaceMember.userId} = ${user.id} and ${workspaceMember.workspaceId} = "inviter"."workspace_id"
		where ${user.email} = "requested"."email"
	)`;
	const recipientCapped = recipientIsCapped(p, {
		workspaceId: sql`"inviter"."workspace_id"`,
		inviterId: sql`"inviter"."inviter_id"`,
		recipientHash: sql`"requested"."recipient_hash"`,
	});

	return sql`
		with "inviter" as materialized (${inviter.getSQL()}),
		"requested" as materialized (select ${REQUESTED_COLUMNS} from ${requestedEntries(p)}),
		"checked" as materialized (
			select "requested".*, "inviter".*,
				${rank(sql`"requested"."role"`)} > "inviter"."inviter_rank" as "role_too_high",
				not ${isAtDomain(sql`"requested"."email"`, sql`"inviter"."invite_domains"`)} as "is_elsewhere",
				${isMember} as "is_member", ${liveInvite} as "live_invite_id",
				not "inviter"."is_handed" and ${recipientCapped} as "recipient_capped"
			from "inviter" cross join "requested"
		)`;
}

/** The facts about each requested invite, without writing. `placed` says which limits they meet. */
export function selectVerdicts(p: Parameters<VerdictValues>, actor: Actor) {
	return sql<Omit<Verdict, "place">>`
		${checkedInvites(p, actor)}
		select "decision_id" as "decisionId", "role_too_high" as "roleTooHigh", "is_elsewhere" as "isElsewhere", "is_member" as "isMember",
			"live_invite_id" as "liveInviteId", "recipient_capped" as "recipientCapped",
			"free_seats" as "freeSeats", "mails_left" as "mailsLeft", "is_handed" as "isHanded"
		from "checked" order by "position"`;
}

/**
 * SQL: the requested invites that may be made. Seats are given in the order of the list; an invite that is refused takes
 * none. The rules are those of `whyNotInvited`.
 */
export function permittedInvites(p: Parameters<VerdictValues>, actor: Actor): SQL {
	// "place" numbers the rows that only a limit can refuse, those beyond the limits included. A row may be made if its place
	// is within both limits.
	return sql`
		${checkedInvites(p, actor)},
		"placed" as (
			select *, row_number() over (order by "position") as "place" from "checked"
			where not "role_too_high" and not "is_elsewhere" and not "is_member" and "live_invite_id" is null and not "recipient_capped"
		)
		select * from "placed" where "place" <= min("free_seats", "mails_left")`;
}
