import * as z from "zod/mini";
import { MusterError } from "../errors";
import type { Scope } from "../scope";
import { slug } from "../team/inputs";
import { pauseSendingBatch, resumeSendingBatch } from "./pause-sending.batch";

export const pauseSendingInput = z.object({ slug });

type Input = z.output<typeof pauseSendingInput>;

/** Holds the invite mails of a workspace. A mail that a consumer has in hand at this moment still goes out. */
export function pauseSending(scope: Scope, input: Input) {
	return setPaused(scope, input, pauseSendingBatch);
}

/** Lets the invite mails of a workspace go out again; the sweep announces them within a minute or two. */
export function resumeSending(scope: Scope, input: Input) {
	return setPaused(scope, input, resumeSendingBatch);
}

async function setPaused({ database, newId, now }: Scope, { slug }: Input, batch: typeof pauseSendingBatch) {
	const { workspace } = await database.run(batch, { slug, decisionId: newId(), now });
	const [found] = workspace;
	if (found === undefined) throw new MusterError("WORKSPACE_NOT_FOUND");
	const { sendingPausedAt } = found;
	return {
		ok: true as const,
		sendingPausedAt: sendingPausedAt === null ? null : new Date(sendingPausedAt).toISOString(),
	};
}
