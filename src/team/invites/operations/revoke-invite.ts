import { z } from "@hono/zod-openapi";
import { and, eq, sql } from "drizzle-orm";
import { type DecisionValues, decided, decidingActorId, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspace, workspaceInvite } from "../../../db/schema";
import { bug, MusterError } from "../../../errors";
import { operation } from "../../../http/operation";
import { cancelInviteMails } from "../../../mail/outbox";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { defineActorBatch } from "../../actor/actor";
import { type CallerValues, callerValues, requireCaller } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import { INVITE_EXAMPLE } from "../../examples";
import { PERMISSION_ERRORS } from "../../refusals";
import { inviteId, ok, slug } from "../../schemas";
import { closedInviteError, type InviteStatus, isInviteHere, isPending, statusAt } from "../state";

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

const batch = defineActorBatch(
	bySlug,
	(p: Parameters<CallerValues & DecisionValues & { inviteId: string }>, actor) => ({
		// An invite of another workspace is never found, even if the caller is a member there.
		target: build
			.select(row({ status: statusAt(p) }))
			.from(workspace)
			.innerJoin(workspaceInvite, isInviteHere(p))
			.where(bySlug(p)),
		decision: decision(
			actor
				.entry(p, { action: "invite.revoked", inviteId: workspaceInvite.id })
				.innerJoin(workspaceInvite, isInviteHere(p))
				.where(and(actor.may("canManageMembers"), isPending(p))),
		),
		revoked: build
			.update(workspaceInvite)
			.set({ revokedAt: p.now, revokedBy: decidingActorId(p) })
			.where(and(eq(workspaceInvite.id, p.inviteId), decided(p))),
		cancelled: cancelInviteMails(p, sql`${p.inviteId}`, decided(p)),
		allowed: selectDecided(p),
	}),
);

export async function revokeInvite(scope: Scope, { slug, inviteId }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), inviteId, decisionId: scope.newId() };
	const { caller, target, allowed } = await runSignedIn(scope, batch, values);
	if (allowed.length > 0) return { ok: true as const };
	requireCaller(caller, "canManageMembers");
	throw whyNotRevoked(target[0]);
}

/** The first refusal that applies, in the order of the API. */
export function whyNotRevoked(target: { status: InviteStatus } | undefined): MusterError {
	if (target === undefined) return new MusterError("INVITE_NOT_FOUND");
	return target.status === "pending" ? bug("An invite could not be revoked.") : closedInviteError(target.status);
}
