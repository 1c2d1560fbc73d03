import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import { type GrantableRole, mayGrant } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { type Caller, inUse, referencedValues, requireReferencedCaller } from "../../actor/caller";
import { referenceValues } from "../../actor/reference-values";
import type { ByReference } from "../../actor/workspace-reference";
import { grantableRole, slug, userId } from "../../inputs";
import { toMember } from "../member";
import { type TargetValues, targetValues } from "../target-values";
import { type TargetRow, whyNotTouched } from "../why-not-touched";
import { updateRoleBatch } from "./update-role.batch";

export const updateRoleInput = z.object({ slug, userId, role: grantableRole });

export async function updateRole(scope: Scope, { slug, userId, role }: z.output<typeof updateRoleInput>) {
	const reference = referenceValues({ workspaceSlug: slug });
	const { member } = await updateReferencedRole(scope, reference, targetValues({ userId }), role);
	return { member: toMember(member) };
}

/**
 * Changes the role of a member of the workspace that a reference means.
 *
 * @returns the member, and the workspace's id if the caller is still a member
 * @throws MusterError as `requireReferencedCaller`, `WORKSPACE_ARCHIVED`, and the refusals of `whyNotChanged`
 */
export async function updateReferencedRole(
	scope: Scope,
	reference: ByReference,
	named: TargetValues,
	role: GrantableRole,
) {
	const values = { ...referencedValues(scope, reference), ...named, role, decisionId: scope.newId() };
	const { caller, target, member, allowed } = await runSignedIn(scope, updateRoleBatch, values);
	const changed = member[0];
	if (allowed.length > 0 && changed !== undefined)
		return { workspaceId: caller[0]?.workspaceId ?? reference.workspaceId, member: changed };
	// The role was changed in an earlier attempt, and the member has left before this one.
	if (allowed.length > 0) throw new MusterError("MEMBER_NOT_FOUND");
	throw whyNotChanged(inUse(requireReferencedCaller(caller, reference, "canManageMembers")), role, target[0]);
}

/** The first refusal that applies, in the order of the API. */
export function whyNotChanged(
	caller: Pick<Caller, "userId" | "role">,
	wanted: GrantableRole,
	found: TargetRow | undefined,
): MusterError {
	if (found !== undefined && !mayGrant(caller.role, wanted)) return new MusterError("ROLE_TOO_HIGH");
	return whyNotTouched(caller, found) ?? bug("A role could not be changed.");
}
