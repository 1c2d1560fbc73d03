import * as z from "zod/mini";
import { MusterError } from "../errors";
import type { Scope } from "../scope";
import { slug } from "../team/inputs";
import { INVITES_PER_WALK } from "./limits";
import { bringBackBatch, pauseSendingBatch, putAsideBatch, resumeSendingBatch } from "./pause-sending.batch";

export const pauseSendingInput = z.object({ slug });

type Input = z.output<typeof pauseSendingInput>;

/** Holds the invite mails of a workspace. A mail that a consumer has in hand at this moment still goes out. */
export function pauseSending(scope: Scope, input: Input) {
	return setPaused(scope, input, pauseSendingBatch, putAsideBatch);
}

/** Lets the invite mails of a workspace go out again; the sweep announces them, 1,000 a minute. */
export function resumeSending(scope: Scope, input: Input) {
	return setPaused(scope, input, resumeSendingBatch, bringBackBatch);
}

/**
 * Sets the pause in one trip, and then moves the owed mails in slices, so that no statement is long. If that breaks off, a
 * repeated call goes on; the sweep finds what nobody has moved.
 */
async function setPaused(
	{ database, newId, now }: Scope,
	{ slug }: Input,
	batch: typeof pauseSendingBatch,
	moveBatch: typeof putAsideBatch,
) {
	const { workspace } = await database.run(batch, { slug, decisionId: newId(), now });
	const [found] = workspace;
	if (found === undefined) throw new MusterError("WORKSPACE_NOT_FOUND");
	for (let after: string | null = ""; after !== null; ) {
		after = await moveSlice(database, moveBatch, { slug, now, after });
	}
	const { sendingPausedAt } = found;
	return {
		ok: true as const,
		sendingPausedAt: sendingPausedAt === null ? null : new Date(sendingPausedAt).toISOString(),
	};
}

/** @returns the last invite of the slice; null if there are no more */
async function moveSlice(
	database: Scope["database"],
	batch: typeof putAsideBatch,
	values: { slug: string; now: number; after: string },
): Promise<string | null> {
	const [slice] = (await database.run(batch, values)).walk;
	return slice === undefined || slice.invites < INVITES_PER_WALK ? null : slice.last;
}
