/** The rules on making an invite, as a function that names the refusal. `verdict-sql.ts` has the SQL that decides. */
import type { ErrorCode } from "../../errors";
import type { SessionValues } from "../../session/session-values";
import type { HandingValues } from "./handing";
import type { CapValues } from "./mail-caps";
import type { RequestedValues } from "./requested-invites";

/** The parameters that a verdict depends on. */
export type VerdictValues = SessionValues & CapValues & RequestedValues & HandingValues;

/** The facts about one requested invite, as they were before the batch wrote. */
export interface Verdict {
	decisionId: string;
	roleTooHigh: 0 | 1;
	/** The workspace's invites are confined to other domains. */
	isElsewhere: 0 | 1;
	isMember: 0 | 1;
	/** The pending invite of the same address. */
	liveInviteId: string | null;
	/** The recipient has reached a daily cap on invite mails. */
	recipientCapped: 0 | 1;
	/** The number of requested invites, up to this one, that only a limit can stop. */
	place: number;
	freeSeats: number;
	mailsLeft: number;
	/** No mail is sent, so no cap on mails counts. */
	isHanded: 0 | 1;
}

/**
 * Numbers the requested invites that only a limit can refuse, in the order of the list.
 *
 * @param verdicts in the order of the list
 */
export function placed<V extends Omit<Verdict, "place">>(verdicts: readonly V[]): (V & Pick<Verdict, "place">)[] {
	let place = 0;
	return verdicts.map((verdict) => {
		const { roleTooHigh, isElsewhere, isMember, liveInviteId, recipientCapped } = verdict;
		if (!roleTooHigh && !isElsewhere && !isMember && liveInviteId === null && !recipientCapped) place += 1;
		return { ...verdict, place };
	});
}

export type InviteRefusal =
	| { code: "ALREADY_INVITED"; liveInviteId: string }
	| {
			code: Extract<
				ErrorCode,
				"ROLE_TOO_HIGH" | "EMAIL_DOMAIN_NOT_ALLOWED" | "ALREADY_MEMBER" | "SEAT_LIMIT_REACHED" | "RATE_LIMITED"
			>;
	  };

/** The first refusal that applies, in the order of the API; null if the invite may be made. */
export function whyNotInvited(facts: Omit<Verdict, "decisionId" | "isHanded">): InviteRefusal | null {
	const { liveInviteId, place, freeSeats, mailsLeft, recipientCapped } = facts;
	if (facts.roleTooHigh) return { code: "ROLE_TOO_HIGH" };
	if (facts.isElsewhere) return { code: "EMAIL_DOMAIN_NOT_ALLOWED" };
	if (facts.isMember) return { code: "ALREADY_MEMBER" };
	if (liveInviteId !== null) return { code: "ALREADY_INVITED", liveInviteId };
	if (!recipientCapped && place <= Math.min(freeSeats, mailsLeft)) return null;
	// `place` does not count a capped recipient. Adding 1 gives the place that the invite would have.
	const isBeyondSeats = place + recipientCapped > freeSeats;
	return { code: freeSeats <= mailsLeft && isBeyondSeats ? "SEAT_LIMIT_REACHED" : "RATE_LIMITED" };
}
