/** What an invitee decides: to come in, or not. By the link's token or, signed in, by the invite's id. */
import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { auditRow, decided, decision, selectDecided } from "../../audit/decision";
import { build, defineBatch, type Parameters } from "../../db/batch";
import { insertFrom } from "../../db/insert-from";
import { row } from "../../db/row";
import { session, user, workspace, workspaceInvite, workspaceMember } from "../../db/schema";
import { MusterError } from "../../errors";
import { cancelInviteMails } from "../../mail/outbox";
import type { Scope } from "../../scope";
import { isLiveSession, renewSession, type SessionValues, sessionValues } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { hasRoomForMember } from "../workspaces/seats";
import { CLOSED_INVITE_CODES, isPending, statusAt } from "./invite";

/** How an invite is named: by a token, which says which sending it came with, or by its id alone. */
export interface InviteReference {
	inviteId: string;
	/** Null: named by id, which only the verified holder of the address may do. */
	sending: number | null;
}

type InviteeValues = SessionValues & { inviteId: string; sending: number | null; decisionId: string };

/** The person may name the joined invite as they do: by a valid link, or by its id once its address is shown to be theirs. */
function mayName(p: Parameters<InviteeValues>): SQL | undefined {
	return or(
		sql`${workspaceInvite.sendCount} = ${p.sending}`,
		and(sql`${p.sending} is null`, eq(user.email, workspaceInvite.email), eq(user.emailVerified, sql`1`)),
	);
}

/** The session's person may answer the joined invite: it is for their address, and they may name it so. */
function isInvitee(p: Parameters<InviteeValues>): SQL | undefined {
	return and(eq(user.email, workspaceInvite.email), mayName(p));
}

function selectInvitee(p: Parameters<InviteeValues>) {
	return build
		.select(
			row({
				userId: user.id,
				email: user.email,
				emailVerified: user.emailVerified,
				inviteEmail: sql<string | null>`${workspaceInvite.email}`,
				status: statusAt(p),
				sendCount: sql<number | null>`${workspaceInvite.sendCount}`,
				acceptedBy: workspaceInvite.acceptedBy,
				acceptedAt: sql<number | null>`${workspaceInvite.acceptedAt}`,
				workspaceSlug: sql<string | null>`${workspace.slug}`,
				memberSince: sql<number | null>`${workspaceMember.createdAt}`,
			}),
		)
		.from(session)
		.innerJoin(user, eq(user.id, session.userId))
		.leftJoin(workspaceInvite, eq(workspaceInvite.id, p.inviteId))
		.leftJoin(workspace, eq(workspace.id, workspaceInvite.workspaceId))
		.leftJoin(workspaceMember, and(eq(workspaceMember.workspaceId, workspace.id), eq(workspaceMember.userId, user.id)))
		.where(isLiveSession(p));
}

function inviteeDecision(p: Parameters<InviteeValues>, action: "invite.accepted" | "invite.declined", rule?: SQL) {
	return decision(
		build
			.select(
				auditRow(p.decisionId, p.now, {
					action,
					workspaceId: workspace.id,
					actorId: user.id,
					inviteId: workspaceInvite.id,
					metadata: sql`json_object('role', ${workspaceInvite.role})`,
				}),
			)
			.from(session)
			.innerJoin(user, and(eq(user.id, session.userId), isLiveSession(p)))
			.innerJoin(workspaceInvite, eq(workspaceInvite.id, p.inviteId))
			.innerJoin(workspace, eq(workspace.id, workspaceInvite.workspaceId))
			.leftJoin(
				workspaceMember,
				and(eq(workspaceMember.workspaceId, workspace.id), eq(workspaceMember.userId, user.id)),
			)
			.where(and(isInvitee(p), isPending(p), rule)),
	);
}

/** The person behind the session. */
function sessionUser(p: Parameters<SessionValues>): SQL<string> {
	return sql`(select ${session.userId} from ${session} where ${session.token} = ${p.sessionToken})`;
}

const acceptBatch = defineBatch((p: Parameters<InviteeValues & { memberId: string }>) => ({
	decision: inviteeDecision(p, "invite.accepted", or(sql`${workspaceMember.id} is not null`, hasRoomForMember())),
	joined: insertFrom(
		workspaceMember,
		{
			id: p.memberId,
			workspaceId: workspaceInvite.workspaceId,
			userId: sessionUser(p),
			role: workspaceInvite.role,
			createdAt: p.now,
		},
		sql`from ${workspaceInvite} where ${workspaceInvite.id} = ${p.inviteId} and ${decided(p)}`,
	).onConflictDoNothing({ target: [workspaceMember.workspaceId, workspaceMember.userId] }),
	accepted: build
		.update(workspaceInvite)
		.set({ acceptedAt: p.now, acceptedBy: sessionUser(p) })
		.where(and(eq(workspaceInvite.id, p.inviteId), decided(p))),
	cancelled: cancelInviteMails(p, sql`${p.inviteId}`, decided(p)),
	// Also on a repeat: whoever follows the link again wants to be there.
	activated: build
		.update(session)
		.set({
			activeWorkspaceId: sql`(select ${workspaceInvite.workspaceId} from ${workspaceInvite} where ${workspaceInvite.id} = ${p.inviteId})`,
		})
		.where(
			and(
				isLiveSession(p),
				sql`exists (
					select 1 from ${workspaceInvite} inner join ${workspaceMember}
						on ${workspaceMember.workspaceId} = ${workspaceInvite.workspaceId} and ${workspaceMember.userId} = ${session.userId}
					inner join ${user} on ${user.id} = ${session.userId}
					where ${workspaceInvite.id} = ${p.inviteId} and ${workspaceInvite.acceptedBy} = ${session.userId}
						and ${mayName(p)}
				)`,
			),
		),
	invitee: selectInvitee(p),
	allowed: selectDecided(p),
	renewed: renewSession(p),
}));

/**
 * Turns an invite into a membership: the invite's own seat becomes the member's. Repeated by the same person while
 * they are a member, it answers the same again.
 *
 * @throws MusterError the first refusal that applies
 */
export async function acceptInvite(scope: Scope, reference: InviteReference) {
	const values = inviteeValues(scope, reference);
	const result = await runSignedIn(scope, acceptBatch, { ...values, memberId: scope.newId() });
	const invitee = requireInvitee(result.invitee, reference);
	const { workspaceSlug, memberSince, acceptedAt, acceptedBy } = invitee;
	const isMember =
		acceptedBy === invitee.userId && memberSince !== null && acceptedAt !== null && workspaceSlug !== null;
	if (isMember) return { ok: true as const, workspaceSlug, alreadyMember: memberSince < acceptedAt };
	requirePending(invitee);
	throw new MusterError("SEAT_LIMIT_REACHED");
}

const declineBatch = defineBatch((p: Parameters<InviteeValues>) => ({
	decision: inviteeDecision(p, "invite.declined"),
	declined: build
		.update(workspaceInvite)
		.set({ declinedAt: p.now, declinedBy: sessionUser(p) })
		.where(and(eq(workspaceInvite.id, p.inviteId), decided(p))),
	cancelled: cancelInviteMails(p, sql`${p.inviteId}`, decided(p)),
	invitee: selectInvitee(p),
	renewed: renewSession(p),
}));

/**
 * Declines an invite by its id; a second time answers the same.
 *
 * @throws MusterError the first refusal that applies
 */
export async function declineMyInvite(scope: Scope, inviteId: string) {
	const reference: InviteReference = { inviteId, sending: null };
	const result = await runSignedIn(scope, declineBatch, inviteeValues(scope, reference));
	const invitee = requireInvitee(result.invitee, reference);
	if (invitee.status !== "declined") requirePending(invitee);
	return { ok: true as const };
}

function inviteeValues(scope: Scope, { inviteId, sending }: InviteReference): InviteeValues {
	return { ...sessionValues(scope), inviteId, sending, decisionId: scope.newId() };
}

type InviteeRow = Awaited<ReturnType<typeof selectInvitee>>[number];

/** The row of somebody who is signed in and looks at an invite that they may know of. */
function requireInvitee(rows: readonly InviteeRow[], { sending }: InviteReference): InviteeRow {
	const found = rows[0];
	if (found === undefined) throw new MusterError("UNAUTHORIZED");
	if (sending === null) {
		if (!found.emailVerified) throw new MusterError("EMAIL_NOT_VERIFIED");
		if (found.inviteEmail !== found.email) throw new MusterError("INVITE_NOT_FOUND");
		return found;
	}
	if (found.sendCount === null) throw new MusterError("INVITE_EXPIRED");
	if (found.sendCount !== sending) throw new MusterError("INVITE_REPLACED");
	return found;
}

function requirePending({ status, email, inviteEmail }: InviteeRow): void {
	if (status !== "pending") throw new MusterError(CLOSED_INVITE_CODES[status]);
	if (email !== inviteEmail) throw new MusterError("EMAIL_MISMATCH");
}
