import * as z from "zod/mini";
import { bug } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireWriter } from "../../actor/caller";
import { slug, userId } from "../../inputs";
import { whyNotTouched } from "../why-not-touched";
import { removeMemberBatch } from "./remove-member.batch";

export const removeMemberInput = z.object({ slug, userId });

export async function removeMember(scope: Scope, { slug, userId }: z.output<typeof removeMemberInput>) {
	const values = { ...callerValues(scope, slug), userId, decisionId: scope.newId() };
	const { caller, target, allowed } = await runSignedIn(scope, removeMemberBatch, values);
	if (allowed.length > 0) return { ok: true as const };
	const refusal = whyNotTouched(requireWriter(caller, "canManageMembers"), userId, target[0]);
	throw refusal ?? bug("A member could not be removed.");
}
