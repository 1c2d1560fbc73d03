import * as z from "zod/mini";
import { MusterError } from "../errors";
import type { Scope } from "../scope";
import { email } from "../team/inputs";
import { blockPersonBatch, unblockPersonBatch } from "./block-person.batch";

export const blockPersonInput = z.object({ email });

type Input = z.output<typeof blockPersonInput>;

const valuesOf = ({ newId, now }: Scope, { email }: Input) => ({ email, decisionId: newId(), now });

/** Ends all sessions of a person and refuses new ones. An address without an account cannot be blocked. */
export async function blockPerson(scope: Scope, input: Input) {
	return answerFor((await scope.database.run(blockPersonBatch, valuesOf(scope, input))).person);
}

export async function unblockPerson(scope: Scope, input: Input) {
	return answerFor((await scope.database.run(unblockPersonBatch, valuesOf(scope, input))).person);
}

function answerFor([found]: readonly { userId: string; blockedAt: number | null }[]) {
	if (found === undefined) throw new MusterError("PERSON_NOT_FOUND");
	const { userId, blockedAt } = found;
	return { ok: true as const, userId, blockedAt: blockedAt === null ? null : new Date(blockedAt).toISOString() };
}
