import { z } from "@hono/zod-openapi";
import { and, eq, sql } from "drizzle-orm";
import { auditRow, decided, decision } from "../../../audit/decision";
import { build, defineBatch, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { session, workspaceInvite } from "../../../db/schema";
import { MusterError } from "../../../errors";
import { postOperation } from "../../../http/operation";
import { cancelInviteMails } from "../../../mail/outbox";
import type { Scope } from "../../../scope";
import { TOKEN_EXAMPLE } from "../../examples";
import { ok, token } from "../../schemas";
import { CLOSED_INVITE_CODES, isPending, statusAt } from "../invite";
import { requireInviteToken } from "../require-token";
import { INVITEE_ERRORS } from "./accept-invite";

const input = z.object({ token });

export const declineInviteRoute = postOperation({
	name: "declineInvite",
	summary: "Decline an invite by its link's token",
	description: "Whoever holds the token, signed in or not. A second time answers the same.",
	input,
	inputExample: { token: TOKEN_EXAMPLE },
	answer: ok,
	answerExample: { ok: true },
	access: "open",
	errors: [...INVITEE_ERRORS, "INVITE_REPLACED", "RATE_LIMITED"],
});

type Values = { now: number; inviteId: string; sending: number; sessionToken: string | null; decisionId: string };

const batch = defineBatch((p: Parameters<Values>) => {
	/** Who declines, where they are signed in; a link's holder need not be. */
	const actor = sql<string | null>`(
		select ${session.userId} from ${session} where ${session.token} = ${p.sessionToken} and ${session.expiresAt} > ${p.now}
	)`;
	return {
		decision: decision(
			build
				.select(
					auditRow(p.decisionId, p.now, {
						action: "invite.declined",
						workspaceId: workspaceInvite.workspaceId,
						actorId: actor,
						inviteId: workspaceInvite.id,
						metadata: sql`json_object('role', ${workspaceInvite.role})`,
					}),
				)
				.from(workspaceInvite)
				.where(and(eq(workspaceInvite.id, p.inviteId), sql`${workspaceInvite.sendCount} = ${p.sending}`, isPending(p))),
		),
		declined: build
			.update(workspaceInvite)
			.set({ declinedAt: p.now, declinedBy: actor })
			.where(and(eq(workspaceInvite.id, p.inviteId), decided(p))),
		cancelled: cancelInviteMails(p, sql`${p.inviteId}`, decided(p)),
		invite: build
			.select(row({ status: statusAt(p), sendCount: workspaceInvite.sendCount }))
			.from(workspaceInvite)
			.where(eq(workspaceInvite.id, p.inviteId)),
	};
});

export async function declineInvite(scope: Scope, { token }: z.output<typeof input>) {
	const { inviteId, sending } = await requireInviteToken(scope, token);
	const sessionToken = scope.credential?.token ?? null;
	const values = { now: scope.now, inviteId, sending, sessionToken, decisionId: scope.newId() };
	const invite = (await scope.database.run(batch, values)).invite[0];
	if (invite === undefined) throw new MusterError("INVITE_EXPIRED");
	if (invite.sendCount !== sending) throw new MusterError("INVITE_REPLACED");
	if (invite.status !== "declined" && invite.status !== "pending")
		throw new MusterError(CLOSED_INVITE_CODES[invite.status]);
	return { ok: true as const };
}
