import { z } from "@hono/zod-openapi";
import { bug, MusterError } from "../../../errors";
import { operation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireCaller } from "../../actor/caller";
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
		"Ends the link, frees the seat, and cancels the mail if it has not been sent. For an invite that is closed, the error code says how it was closed.",
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
	],
});

export async function revokeInvite(scope: Scope, { slug, inviteId }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), inviteId, decisionId: scope.newId() };
	const { caller, target, allowed } = await runSignedIn(scope, revokeInviteBatch, values);
	if (allowed.length > 0) return { ok: true as const };
	requireCaller(caller, "canManageMembers");
	throw whyNotRevoked(target[0]);
}

/** The first refusal that applies, in the order of the API. */
export function whyNotRevoked(target: { status: InviteStatus } | undefined): MusterError {
	if (target === undefined) return new MusterError("INVITE_NOT_FOUND");
	return target.status === "pending" ? bug("An invite could not be revoked.") : closedInviteError(target.status);
}
