import { selectDecided } from "../../../audit/decision";
import type { Parameters } from "../../../db/batch";
import { defineActorBatch } from "../../actor/actor";
import { byReference } from "../../actor/workspace-reference";
import { type MakingValues, making } from "../making-sql";
import { type ResendingValues, resending } from "../resending-sql";
import { isPendingInviteOf } from "../state-sql";

type Values = ResendingValues & MakingValues & { email: string };

/**
 * Sends the pending invite of an address again, and if there is none, makes one. Each part has the decision and the rules of
 * its own operation. Both never happen: an address with a pending invite is not invited.
 */
export const inviteOrResendBatch = defineActorBatch(byReference, (p: Parameters<Values>, actor) => {
	const { target, decision, lapsed, sentAgain, counted, invite } = resending(p, actor, isPendingInviteOf(p));
	return {
		target,
		resendDecision: decision,
		lapsed,
		sentAgain,
		countedAgain: counted,
		resent: invite,
		resendAllowed: selectDecided(p, "resendDecision"),
		...making(p, actor),
	};
});
