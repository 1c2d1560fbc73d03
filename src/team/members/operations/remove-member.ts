import { z } from "@hono/zod-openapi";
import { bug } from "../../../errors";
import { operation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireCaller } from "../../actor/caller";
import { MEMBER_EXAMPLE } from "../../examples";
import { PERMISSION_ERRORS } from "../../refusals";
import { ok, slug, userId } from "../../schemas";
import { whyNotTouched } from "../why-not-touched";
import { removeMemberBatch } from "./remove-member.batch";

const input = z.object({ slug, userId });

export const removeMemberRoute = operation({
	method: "post",
	name: "removeMember",
	group: "team",
	summary: "Remove a member",
	description:
		"Also revokes the pending invites of that address to the workspace, and clears the workspace from the person's sessions. The member's role must be below the caller's.",
	input,
	inputExample: { slug: "acme", userId: MEMBER_EXAMPLE.userId },
	response: ok,
	responseExample: { ok: true },
	errors: [...PERMISSION_ERRORS, "MEMBER_NOT_FOUND", "ROLE_TOO_HIGH", "OWNER_CANNOT_LEAVE"],
});

export async function removeMember(scope: Scope, { slug, userId }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), userId, decisionId: scope.newId() };
	const { caller, target, allowed } = await runSignedIn(scope, removeMemberBatch, values);
	if (allowed.length > 0) return { ok: true as const };
	const refusal = whyNotTouched(requireCaller(caller, "canManageMembers"), userId, target[0]);
	throw refusal ?? bug("A member could not be removed.");
}
