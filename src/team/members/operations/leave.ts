import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { type Caller, inUse, referencedValues, requireReferencedCaller } from "../../actor/caller";
import { referenceValues } from "../../actor/reference-values";
import type { ByReference } from "../../actor/workspace-reference";
import { slug } from "../../inputs";
import { leaveBatch } from "./leave.batch";

export const leaveInput = z.object({ slug });

export async function leave(scope: Scope, { slug }: z.output<typeof leaveInput>) {
	await leaveReferenced(scope, referenceValues({ workspaceSlug: slug }));
	return { ok: true as const };
}

/**
 * Leaves the workspace that a reference means.
 *
 * @returns the caller as the member that they were; null if an earlier attempt has ended the membership
 * @throws MusterError as `requireReferencedCaller`, `WORKSPACE_ARCHIVED`, and `OWNER_CANNOT_LEAVE`
 */
export async function leaveReferenced(scope: Scope, reference: ByReference) {
	const values = { ...referencedValues(scope, reference), decisionId: scope.newId() };
	const { caller, removed, allowed } = await runSignedIn(scope, leaveBatch, values);
	const [left] = removed;
	const [person] = caller;
	if (allowed.length > 0) {
		if (left === undefined || person === undefined) return null;
		return { ...left, name: person.name, email: person.email, image: person.image };
	}
	throw whyNotLeft(inUse(requireReferencedCaller(caller, reference)));
}

export function whyNotLeft(caller: Pick<Caller, "role">): MusterError {
	return caller.role === "owner" ? new MusterError("OWNER_CANNOT_LEAVE") : bug("A member could not leave.");
}
