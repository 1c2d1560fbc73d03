import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import { MAX_OWNED_WORKSPACES } from "../../../rules/limits";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { inUse, referencedValues, requireReferencedCaller } from "../../actor/caller";
import { referenceValues } from "../../actor/reference-values";
import type { ByReference } from "../../actor/workspace-reference";
import { slug, userId } from "../../inputs";
import { type TargetValues, targetValues } from "../target-values";
import { transferOwnershipBatch } from "./transfer-ownership.batch";

export const transferOwnershipInput = z.object({ slug, userId });

export async function transferOwnership(scope: Scope, { slug, userId }: z.output<typeof transferOwnershipInput>) {
	await transferReferencedOwnership(scope, referenceValues({ workspaceSlug: slug }), targetValues({ userId }));
	return { ok: true as const };
}

/**
 * Makes another member the owner of the workspace that a reference means.
 *
 * @returns the new owner, and the workspace's id; null if they have left since an earlier attempt
 * @throws MusterError as `requireReferencedCaller`, `WORKSPACE_ARCHIVED`, and the refusals of `whyNotTransferred`
 */
export async function transferReferencedOwnership(scope: Scope, reference: ByReference, named: TargetValues) {
	const values = { ...referencedValues(scope, reference), ...named, decisionId: scope.newId() };
	const { caller, target, allowed } = await runSignedIn(scope, transferOwnershipBatch, values);
	if (allowed.length > 0) {
		const [owner] = target;
		return owner === undefined ? null : { ...owner, workspaceId: caller[0]?.workspaceId ?? reference.workspaceId };
	}
	inUse(requireReferencedCaller(caller, reference, "canDeleteWorkspace"));
	throw whyNotTransferred(target[0]);
}

/** The first refusal that applies, in the order of the API. */
export function whyNotTransferred(found: { countedWorkspaces: number } | undefined): MusterError {
	if (found === undefined) return new MusterError("MEMBER_NOT_FOUND");
	if (found.countedWorkspaces >= MAX_OWNED_WORKSPACES) return new MusterError("FORBIDDEN");
	return bug("The ownership could not be transferred.");
}
