import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import { type GrantableRole, mayGrant } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { type Caller, callerValues, requireWriter } from "../../actor/caller";
import { grantableRole, slug, userId } from "../../inputs";
import { toMember } from "../member";
import { type TargetRow, whyNotTouched } from "../why-not-touched";
import { updateRoleBatch } from "./update-role.batch";

export const updateRoleInput = z.object({ slug, userId, role: grantableRole });

export async function updateRole(scope: Scope, { slug, userId, role }: z.output<typeof updateRoleInput>) {
	const values = { ...callerValues(scope, slug), userId, role, decisionId: scope.newId() };
	const { caller, target, member, allowed } = await runSignedIn(scope, updateRoleBatch, values);
	const changed = member[0];
	if (allowed.length > 0 && changed !== undefined) return { member: toMember(changed) };
	// The role was changed in an earlier attempt, and the member has left before this one.
	if (allowed.length > 0) throw new MusterError("MEMBER_NOT_FOUND");
	throw whyNotChanged(requireWriter(caller, "canManageMembers"), { userId, role }, target[0]);
}

/** The first refusal that applies, in the order of the API. */
export function whyNotChanged(
	caller: Pick<Caller, "userId" | "role">,
	wanted: { userId: string; role: GrantableRole },
	found: TargetRow | undefined,
): MusterError {
	if (found !== undefined && !mayGrant(caller.role, wanted.role)) return new MusterError("ROLE_TOO_HIGH");
	return whyNotTouched(caller, wanted.userId, found) ?? bug("A role could not be changed.");
}
