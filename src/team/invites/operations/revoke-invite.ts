import { z } from "@hono/zod-openapi";
import { bug, MusterError } from "../../../errors";
import { operation } from "../../../http/operation";
import { outranks, type Role } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { type Caller, callerValues, requireCaller } from "../../actor/caller";
import { INVITE_EXAMPLE } from "../../examples";
import { PERMISSION_ERRORS } from "../../refusals";
import { inviteId, ok, slug } from "../../schemas";
import { closedInviteError, type InviteStatus } from "../state";
import { revokeInviteBatch } from "./revoke-invite.batch";

const input = z.object({ slug, inviteId });

export const revokeInviteRoute = operation({
	method: "post",
	name: "revokeInvite",
	group: "team",
	summary: "Revoke an invite",
	description:
		"Ends the link, frees the seat, and cancels the mail if it has not been sent. For an invite that is closed, the error code says how it was closed. The invite's role must not be above the caller's own.",
	input,
	inputExample: { slug: "acme", inviteId: INVITE_EXAMPLE.id },
	response: ok,
	responseExample: { ok: true },
	errors: [
		...PERMISSION_ERRORS,
		"INVITE_NOT_FOUND",
		"INVITE_ACCEPTED",
		"INVITE_DECLINED",
		"INVITE_REVOKED",
		"INVITE_EXPIRED",
		"ROLE_TOO_HIGH",
	],
});

export async function revokeInvite(scope: Scope, { slug, inviteId }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), inviteId, decisionId: scope.newId() };
	const { caller, target, allowed } = await runSignedIn(scope, revokeInviteBatch, values);
	if (allowed.length > 0) return { ok: true as const };
	throw whyNotRevoked(requireCaller(caller, "canManageMembers"), target[0]);
}

/** The first refusal that applies, in the order of the API. */
export function whyNotRevoked(
	caller: Pick<Caller, "role">,
	target: { status: InviteStatus; role: Role } | undefined,
): MusterError {
	if (target === undefined) return new MusterError("INVITE_NOT_FOUND");
	if (target.status !== "pending") return closedInviteError(target.status);
	return outranks(target.role, caller.role) ? new MusterError("ROLE_TOO_HIGH") : bug("An invite could not be revoked.");
}
