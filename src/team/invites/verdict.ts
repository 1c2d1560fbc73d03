/** The rules on making an invite: as SQL, which decides, and as a function, which names the refusal. */
import { type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { user, workspaceInvite, workspaceMember } from "../../db/schema";
import type { ErrorCode } from "../../errors";
import type { Actor } from "../actor/actor";
import type { CallerValues } from "../actor/caller";
import { rank } from "../actor/ranks";
import { seatLimit, seatsUsed } from "../workspaces/seats";
import { type CapValues, mailsLeftToday, recipientIsCapped } from "./mail-caps";
import { REQUESTED_COLUMNS, type RequestedValues, requestedEntries } from "./requested-invites";
import { isOpen } from "./state";

/** The parameters that a verdict depends on. */
export type VerdictValues = CallerValues & CapValues & RequestedValues;

/** A number of seats that stands for "unlimited" in a comparison. */
const UNLIMITED = sql.raw(String(Number.MAX_SAFE_INTEGER));

/**
 * SQL: every requested invite with the facts that decide about it, and the decision as `may_be_made`. No rows if the
 * actor may not manage members. Seats are given in the order of the list; an invite that is refused takes none.
 */
export function judgedInvites(p: Parameters<VerdictValues>, actor: Actor): SQL {
	const inviter = actor
		.select({
			workspaceId: sql`${actor.workspaceId}`.as("workspace_id"),
			rank: sql`${actor.rank}`.as("inviter_rank"),
			freeSeats: sql`max(coalesce(${seatLimit()} - ${seatsUsed(p)}, ${UNLIMITED}), 0)`.as("free_seats"),
			mailsLeft: sql`max(${mailsLeftToday(p, { userId: actor.id, workspaceId: actor.workspaceId })}, 0)`.as(
				"mails_left",
			),
			actorId: sql`${actor.id}`.as("inviter_id"),
		})
		.where(actor.may("canManageMembers"));

	const liveInvite = sql`(
		select ${workspaceInvite.id} from ${workspaceInvite}
		where ${workspaceInvite.workspaceId} = "inviter"."workspace_id" and ${workspaceInvite.email} = "requested"."email"
			and ${isOpen} and ${workspaceInvite.expiresAt} > ${p.now}
	)`;
	const isMember = sql`exists (
		select 1 from ${user} inner join ${workspaceMember}
			on ${workspaceMember.userId} = ${user.id} and ${workspaceMember.workspaceId} = "inviter"."workspace_id"
		where ${user.email} = "requested"."email"
	)`;
	const recipientCapped = recipientIsCapped(p, {
		workspaceId: sql`"inviter"."workspace_id"`,
		recipientHash: sql`"requested"."recipient_hash"`,
	});

	// "place" numbers the rows that only a limit can refuse, those beyond the limits included. A row may be made if its place
	// is within both limits. The statement runs twice in a batch, for the facts and for the decision, because SQLite keeps
	// no rows between statements.
	return sql`
		with "inviter" as materialized (${inviter.getSQL()}),
		"requested" as materialized (select ${REQUESTED_COLUMNS} from ${requestedEntries(p)}),
		"checked" as materialized (
			select "requested".*, "inviter".*,
				${rank(sql`"requested"."role"`)} > "inviter"."inviter_rank" as "role_too_high",
				${isMember} as "is_member", ${liveInvite} as "live_invite_id", ${recipientCapped} as "recipient_capped"
			from "inviter" cross join "requested"
		),
		"placed" as (
			select *,
				sum(not "role_too_high" and not "is_member" and "live_invite_id" is null and not "recipient_capped")
					over (order by "position") as "place"
			from "checked"
		)
		select *,
			not "role_too_high" and not "is_member" and "live_invite_id" is null and not "recipient_capped"
				and "place" <= min("free_seats", "mails_left") as "may_be_made"
		from "placed"`;
}

/** The facts about one requested invite, as they were before the batch wrote. */
export interface Verdict {
	decisionId: string;
	roleTooHigh: 0 | 1;
	isMember: 0 | 1;
	/** The pending invite of the same address. */
	liveInviteId: string | null;
	/** The recipient has reached a daily cap on invite mails. */
	recipientCapped: 0 | 1;
	/** The number of requested invites, up to this one, that only a limit can stop. */
	place: number;
	freeSeats: number;
	mailsLeft: number;
}

/** The verdicts, without writing. */
export function selectVerdicts(p: Parameters<VerdictValues>, actor: Actor) {
	return sql<Verdict>`
		select "decision_id" as "decisionId", "role_too_high" as "roleTooHigh", "is_member" as "isMember",
			"live_invite_id" as "liveInviteId", "recipient_capped" as "recipientCapped", "place",
			"free_seats" as "freeSeats", "mails_left" as "mailsLeft"
		from (${judgedInvites(p, actor)})`;
}

export type InviteRefusal =
	| { code: "ALREADY_INVITED"; liveInviteId: string }
	| { code: Extract<ErrorCode, "ROLE_TOO_HIGH" | "ALREADY_MEMBER" | "SEAT_LIMIT_REACHED" | "RATE_LIMITED"> };

/** The first refusal that applies, in the order of the API; null if the invite may be made. */
export function whyNotInvited(facts: Omit<Verdict, "decisionId">): InviteRefusal | null {
	const { liveInviteId, place, freeSeats, mailsLeft, recipientCapped } = facts;
	if (facts.roleTooHigh) return { code: "ROLE_TOO_HIGH" };
	if (facts.isMember) return { code: "ALREADY_MEMBER" };
	if (liveInviteId !== null) return { code: "ALREADY_INVITED", liveInviteId };
	if (!recipientCapped && place <= Math.min(freeSeats, mailsLeft)) return null;
	// `place` does not count a capped recipient. Adding 1 gives the place that the invite would have.
	const isBeyondSeats = place + recipientCapped > freeSeats;
	return { code: freeSeats <= mailsLeft && isBeyondSeats ? "SEAT_LIMIT_REACHED" : "RATE_LIMITED" };
}
