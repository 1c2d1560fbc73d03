import { z } from "@hono/zod-openapi";
import { and, eq, sql } from "drizzle-orm";
import { auditRow, decided, decision, selectDecided } from "../../../audit/decision";
import { build, defineBatch, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { session, workspace, workspaceInvite, workspaceMember } from "../../../db/schema";
import { MusterError } from "../../../errors";
import { postOperation } from "../../../http/operation";
import { cancelInviteMails } from "../../../mail/outbox";
import type { Scope } from "../../../scope";
import { renewSession } from "../../../session/live-session";
import { runSignedIn } from "../../../session/run-signed-in";
import { type CallerValues, callerValues, fromCaller, requireCaller, selectCaller } from "../../actor/caller";
import { roleMay } from "../../actor/roles";
import { inviteId, ok, slug } from "../../schemas";
import { CLOSED_INVITE_CODES, isInviteHere, isPending, statusAt } from "../invite";

const input = z.object({ slug, inviteId });

export const revokeInviteRoute = postOperation({
	name: "revokeInvite",
	summary: "Take an invite back",
	description:
		"Its link ends, its seat is free, and its mail stays unsent if it has not gone out. A closed invite says how it ended.",
	input,
	inputExample: { slug: "acme", inviteId: "0193a5c1-1f2d-7a44-8c0e-5d9b7f3e2a61" },
	answer: ok,
	answerExample: { ok: true },
	errors: [
		"WORKSPACE_NOT_FOUND",
		"FORBIDDEN",
		"INVITE_NOT_FOUND",
		"INVITE_ACCEPTED",
		"INVITE_DECLINED",
		"INVITE_REVOKED",
		"INVITE_EXPIRED",
	],
});

const batch = defineBatch((p: Parameters<CallerValues & { inviteId: string; decisionId: string }>) => ({
	caller: selectCaller(p),
	// An invite of another workspace is not found, whoever asks.
	target: build
		.select(row({ status: statusAt(p) }))
		.from(workspace)
		.innerJoin(workspaceInvite, isInviteHere(p))
		.where(eq(workspace.slug, p.slug)),
	decision: decision(
		fromCaller(
			auditRow(p.decisionId, p.now, {
				action: "invite.revoked",
				workspaceId: workspace.id,
				actorId: session.userId,
				inviteId: workspaceInvite.id,
			}),
			p,
		)
			.innerJoin(workspaceInvite, isInviteHere(p))
			.where(and(roleMay(workspaceMember.role, "canManageMembers"), isPending(p))),
	),
	revoked: build
		.update(workspaceInvite)
		.set({
			revokedAt: p.now,
			revokedBy: sql`(select ${session.userId} from ${session} where ${session.token} = ${p.sessionToken})`,
		})
		.where(and(eq(workspaceInvite.id, p.inviteId), decided(p))),
	cancelled: cancelInviteMails(p, sql`${p.inviteId}`, decided(p)),
	allowed: selectDecided(p),
	renewed: renewSession(p),
}));

export async function revokeInvite(scope: Scope, { slug, inviteId }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), inviteId, decisionId: scope.newId() };
	const { caller, target, allowed } = await runSignedIn(scope, batch, values);
	requireCaller(caller, "canManageMembers");
	if (allowed.length > 0) return { ok: true as const };
	const status = target[0]?.status;
	if (status === undefined || status === "pending") throw new MusterError("INVITE_NOT_FOUND");
	throw new MusterError(CLOSED_INVITE_CODES[status]);
}
