import { and, eq, ne } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { mailOutbox } from "../db/schema";
import type { MailFailure } from "../rules/mail-failures";
import type { MailState } from "../rules/mail-states";

/** The state that an event puts a mail into, and the reason. */
export type StateAfterEvent = { state: Extract<MailState, "bounced" | "failed">; failure: MailFailure };

/**
 * Records the new state. A bounced mail stays bounced, because events can arrive in any order. The claim is removed, so
 * that a consumer that still holds the mail cannot overwrite the state.
 */
export const recordEventBatch = defineBatch((p: Parameters<StateAfterEvent & { mailId: string; now: number }>) => ({
	recorded: build
		.update(mailOutbox)
		.set({ state: p.state, failure: p.failure, finishedAt: p.now, sealedSecret: null, claim: null })
		.where(and(eq(mailOutbox.id, p.mailId), ne(mailOutbox.state, "bounced")))
		.returning(row({ id: mailOutbox.id })),
}));
