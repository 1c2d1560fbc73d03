import * as z from "zod/mini";
import { bug } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { inUse, referencedValues, requireReferencedCaller } from "../../actor/caller";
import { referenceValues } from "../../actor/reference-values";
import type { ByReference } from "../../actor/workspace-reference";
import { slug, userId } from "../../inputs";
import { type TargetValues, targetValues } from "../target-values";
import { whyNotTouched } from "../why-not-touched";
import { removeMemberBatch } from "./remove-member.batch";

export const removeMemberInput = z.object({ slug, userId });

export async function removeMember(scope: Scope, { slug, userId }: z.output<typeof removeMemberInput>) {
	await removeReferencedMember(scope, referenceValues({ workspaceSlug: slug }), targetValues({ userId }));
	return { ok: true as const };
}

/**
 * Removes a member from the workspace that a reference means.
 *
 * @returns the membership that has ended; null if an earlier attempt has ended it
 * @throws MusterError as `requireReferencedCaller`, `WORKSPACE_ARCHIVED`, and the refusals of `whyNotTouched`
 */
export async function removeReferencedMember(scope: Scope, reference: ByReference, named: TargetValues) {
	const values = { ...referencedValues(scope, reference), ...named, decisionId: scope.newId() };
	const { caller, target, removed, allowed } = await runSignedIn(scope, removeMemberBatch, values);
	if (allowed.length > 0) return removed[0] ?? null;
	const refusal = whyNotTouched(inUse(requireReferencedCaller(caller, reference, "canManageMembers")), target[0]);
	throw refusal ?? bug("A member could not be removed.");
}
