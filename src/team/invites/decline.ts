/** Declining an invite: by its link, signed in or not, or signed in by its id. */
import { and, eq, sql } from "drizzle-orm";
import { decided, decidingActorId, decision, selectDecided } from "../../audit/decision";
import { auditRow } from "../../audit/entry";
import { build, defineBatch, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { session, user, workspaceInvite } from "../../db/schema";
import { bug, MusterError } from "../../errors";
import { cancelInviteMails } from "../../mail/outbox";
import type { Scope } from "../../scope";
import { isLiveSession, type SessionValues, sessionValues } from "../../session/live-session";
import { defineSignedInBatch, runSignedIn } from "../../session/run-signed-in";
import { type InviteeRow, type InviteeValues, mayRefer, whyNotLinked, whyNotReferred } from "./invitee";
import { closedInviteError, type InviteStatus, isPending, statusAt } from "./state";

/** The statements that decline an invite. The holder of a link need not be signed in; if they are, they are the actor. */
function declining(p: Parameters<InviteeValues>) {
	const isThisInvite = eq(workspaceInvite.id, p.inviteId);
	return {
		decision: decision(
			build
				.select(
					auditRow(p.decisionId, p.now, {
						action: "invite.declined",
						workspaceId: workspaceInvite.workspaceId,
						actorId: user.id,
						inviteId: workspaceInvite.id,
						metadata: sql`json_object('role', ${workspaceInvite.role})`,
					}),
				)
				.from(workspaceInvite)
				.leftJoin(session, isLiveSession(p))
				.leftJoin(user, eq(user.id, session.userId))
				.where(and(isThisInvite, mayRefer(p), isPending(p))),
		),
		declined: build
			.update(workspaceInvite)
			.set({ declinedAt: p.now, declinedBy: decidingActorId(p) })
			.where(and(isThisInvite, decided(p))),
		cancelled: cancelInviteMails(p, sql`${p.inviteId}`, decided(p)),
		allowed: selectDecided(p),
	};
}

const byLinkBatch = defineBatch((p: Parameters<InviteeValues>) => ({
	...declining(p),
	invite: build
		.select(row({ status: statusAt(p), sendCount: workspaceInvite.sendCount }))
		.from(workspaceInvite)
		.where(eq(workspaceInvite.id, p.inviteId)),
}));

/**
 * Declines an invite by its link. Declining it again returns the same result.
 *
 * @throws MusterError the first refusal that applies
 */
export async function declineByLink(scope: Scope, { inviteId, sending }: { inviteId: string; sending: number }) {
	const { allowed, invite } = await scope.database.run(byLinkBatch, {
		now: scope.now,
		sessionToken: scope.credential?.token ?? null,
		inviteId,
		sending,
		decisionId: scope.newId(),
	});
	if (allowed.length > 0) return { ok: true as const };
	const [found] = invite;
	const refusal = whyNotLinked(found?.sendCount ?? null, sending) ?? whyNotDeclined(found?.status);
	if (refusal !== undefined) throw refusal;
	return { ok: true as const };
}

const byIdBatch = defineSignedInBatch((p: Parameters<SessionValues & InviteeValues & { sending: null }>) => ({
	...declining(p),
	invitee: build
		.select(
			row({
				email: user.email,
				emailVerified: user.emailVerified,
				inviteEmail: sql<string | null>`${workspaceInvite.email}`,
				status: statusAt(p),
				sendCount: sql<number | null>`${workspaceInvite.sendCount}`,
			}),
		)
		.from(session)
		.innerJoin(user, eq(user.id, session.userId))
		.leftJoin(workspaceInvite, eq(workspaceInvite.id, p.inviteId))
		.where(isLiveSession(p)),
}));

/**
 * Declines an invite addressed to the caller by its id. Declining it again returns the same result.
 *
 * @throws MusterError the first refusal that applies
 */
export async function declineById(scope: Scope, inviteId: string) {
	const values = { ...sessionValues(scope), inviteId, sending: null, decisionId: scope.newId() };
	const { allowed, invitee } = await runSignedIn(scope, byIdBatch, values);
	if (allowed.length > 0) return { ok: true as const };
	const found: InviteeRow | undefined = invitee[0];
	const refusal = whyNotReferred(found, null) ?? whyNotDeclined(found?.status);
	if (refusal !== undefined) throw refusal;
	return { ok: true as const };
}

/** The reason why an invite was not declined; undefined if it is declined already. */
export function whyNotDeclined(status: InviteStatus | undefined): MusterError | undefined {
	if (status === "declined") return undefined;
	if (status === undefined) return new MusterError("INVITE_NOT_FOUND");
	return status === "pending" ? bug("An invite could not be declined.") : closedInviteError(status);
}
