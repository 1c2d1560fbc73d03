import { sql } from "drizzle-orm";
import { notYetDecided, selectDecided } from "../../../audit/decision";
import type { Parameters } from "../../../db/batch";
import { defineActorBatch } from "../../actor/actor";
import { byReference } from "../../actor/workspace-reference";
import { type MakingValues, making } from "../making-sql";
import { requestedEntries } from "../requested-invites-sql";
import { type ResendingValues, resending } from "../resending-sql";
import { isPendingInviteOf } from "../state-sql";

type Values = ResendingValues & MakingValues & { email: string };

/**
 * Sends the pending invite of an address again, and if there is none, makes one. Each part has the decision and the rules of
 * its own operation. Both never happen: an address with a pending invite is not invited.
 */
export const inviteOrResendBatch = defineActorBatch(byReference, (p: Parameters<Values>, actor) => {
	// An invite that is handed over can be sent again at once: also the one that an earlier attempt has made.
	const notYetMade = notYetDecided(p, sql`select "value" ->> 'decisionId' from ${requestedEntries(p)}`);
	const { target, decision, lapsed, sentAgain, counted, invite } = resending(
		p,
		actor,
		isPendingInviteOf(p),
		notYetMade,
	);
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
