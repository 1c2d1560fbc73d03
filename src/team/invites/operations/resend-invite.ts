import { z } from "@hono/zod-openapi";
import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { auditRow, decided, decision, selectDecided, wasDecided } from "../../../audit/decision";
import { build, defineBatch, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { session, user, workspace, workspaceInvite, workspaceMember } from "../../../db/schema";
import { MusterError } from "../../../errors";
import { postOperation } from "../../../http/operation";
import { cancelInviteMails, oweInviteMails } from "../../../mail/outbox";
import { DAY_MS, RESEND_COOLDOWN_MS, SECOND_MS } from "../../../rules/limits";
import { type Role, rankOf } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { renewSession } from "../../../session/live-session";
import { runSignedIn } from "../../../session/run-signed-in";
import { type CallerValues, callerValues, fromCaller, requireCaller, selectCaller } from "../../actor/caller";
import { rank, roleMay } from "../../actor/roles";
import { INVITE_EXAMPLE } from "../../examples";
import { grantableRole, invite, inviteId, slug } from "../../schemas";
import { hasFreeSeat } from "../../workspaces/seats";
import { CLOSED_INVITE_CODES, isInviteHere, isPending, selectInvites, statusAt, toInvite } from "../invite";
import {
	type CapValues,
	capValues,
	countMails,
	mailsLeftToday,
	recipientHasEnough,
	secondsLeftToday,
} from "../mail-caps";

const input = z.object({ slug, inviteId, role: grantableRole.optional() });

export const resendInviteRoute = postOperation({
	name: "resendInvite",
	summary: "Send an invite again",
	description:
		"For a pending or expired invite: a new mail, a new link, a new end; the link before it dies. An expired one takes a seat again. At most once a minute, the first sending counts.",
	input,
	inputExample: { slug: "acme", inviteId: "0193a5c1-1f2d-7a44-8c0e-5d9b7f3e2a61" },
	answer: z.object({ invite }),
	answerExample: { invite: { ...INVITE_EXAMPLE, delivery: "queued", sendCount: 2 } },
	errors: [
		"WORKSPACE_NOT_FOUND",
		"FORBIDDEN",
		"INVITE_NOT_FOUND",
		"INVITE_ACCEPTED",
		"INVITE_DECLINED",
		"INVITE_REVOKED",
		"ROLE_TOO_HIGH",
		"ALREADY_MEMBER",
		"ALREADY_INVITED",
		"SEAT_LIMIT_REACHED",
		"RATE_LIMITED",
	],
});

type Values = CallerValues &
	CapValues & { inviteId: string; role: Role | null; decisionId: string; mailId: string; cooledSince: number };

/** Somebody with the invite's address is in the workspace already. */
const addressIsMember: SQL<0 | 1> = sql`exists (
	select 1 from ${user} as "invitee" inner join ${workspaceMember} as "joined"
		on "joined"."user_id" = "invitee"."id" and "joined"."workspace_id" = ${workspaceInvite.workspaceId}
	where "invitee"."email" = ${workspaceInvite.email}
)`;

/** Another live invite of the same address: sending this expired one again would make two. */
function otherLiveInvite(p: Parameters<Values>): SQL<string | null> {
	return sql`(
		select "other"."id" from ${workspaceInvite} as "other"
		where "other"."workspace_id" = ${workspaceInvite.workspaceId} and "other"."email" = ${workspaceInvite.email}
			and "other"."status" = 'pending' and "other"."expires_at" > ${p.now} and "other"."id" <> ${workspaceInvite.id}
	)`;
}

const batch = defineBatch((p: Parameters<Values>) => {
	const role = sql<Role>`coalesce(${p.role}, ${workspaceInvite.role})`;
	const sendable = sql`${workspaceInvite.status} in ('pending', 'expired')`;
	return {
		caller: selectCaller(p),
		target: build
			.select(
				row({
					status: statusAt(p),
					role,
					lastSentAt: workspaceInvite.lastSentAt,
					isMember: addressIsMember,
					otherLiveInviteId: otherLiveInvite(p),
					hasFreeSeat: sql<0 | 1>`${hasFreeSeat(p)}`,
				}),
			)
			.from(workspace)
			.innerJoin(workspaceInvite, isInviteHere(p))
			.where(eq(workspace.slug, p.slug)),
		decision: decision(
			fromCaller(
				auditRow(p.decisionId, p.now, {
					action: "invite.resent",
					workspaceId: workspace.id,
					actorId: session.userId,
					inviteId: workspaceInvite.id,
					metadata: sql`json_object('role', ${role})`,
				}),
				p,
			)
				.innerJoin(workspaceInvite, isInviteHere(p))
				.where(
					and(
						roleMay(workspaceMember.role, "canManageMembers"),
						sendable,
						sql`${rank(role)} <= ${rank(workspaceMember.role)}`,
						sql`not ${addressIsMember}`,
						sql`${otherLiveInvite(p)} is null`,
						or(isPending(p), hasFreeSeat(p)),
						sql`${workspaceInvite.lastSentAt} <= ${p.cooledSince}`,
						sql`${mailsLeftToday(p, { userId: session.userId, workspaceId: workspace.id })} > 0`,
						sql`not ${recipientHasEnough(p, { workspaceId: workspace.id, recipientHash: workspaceInvite.recipientHash })}`,
					),
				),
		),
		// A newer row of the same address whose end is not booked yet would hold the one live place.
		lapsed: build
			.update(workspaceInvite)
			.set({ lapsedAt: p.now })
			.where(
				and(
					decided(p),
					sql`${workspaceInvite.id} in (
						select "other"."id" from ${workspaceInvite} as "this" inner join ${workspaceInvite} as "other"
							on "other"."workspace_id" = "this"."workspace_id" and "other"."email" = "this"."email"
							and "other"."status" = 'pending' and "other"."id" <> "this"."id"
						where "this"."id" = ${p.inviteId}
					)`,
				),
			),
		cancelled: cancelInviteMails(p, sql`${p.inviteId}`, decided(p)),
		sentAgain: build
			.update(workspaceInvite)
			.set({
				role,
				sendCount: sql`${workspaceInvite.sendCount} + 1`,
				lastSentAt: p.now,
				expiresAt: sql`${p.now} + ${workspaceInvite.expiresInDays} * ${sql.raw(String(DAY_MS))}`,
				lapsedAt: null,
			})
			.where(and(eq(workspaceInvite.id, p.inviteId), decided(p))),
		counted: countMails(
			p,
			sql`select ${session.userId} as "user_id", ${workspaceInvite.workspaceId} as "workspace_id", ${workspaceInvite.recipientHash} as "recipient_hash"
				from ${workspaceInvite}, ${session}
				where ${workspaceInvite.id} = ${p.inviteId} and ${session.token} = ${p.sessionToken} and ${decided(p)}`,
		),
		mail: oweInviteMails(p, sql`select ${p.mailId} as "mail_id", ${p.inviteId} as "invite_id" where ${decided(p)}`),
		invite: selectInvites(p).where(and(eq(workspaceInvite.id, p.inviteId), wasDecided(p))),
		allowed: selectDecided(p),
		renewed: renewSession(p),
	};
});

export async function resendInvite(scope: Scope, { slug, inviteId, role }: z.output<typeof input>) {
	const { now } = scope;
	const mailId = scope.newId();
	const result = await runSignedIn(scope, batch, {
		...callerValues(scope, slug),
		...capValues(scope),
		inviteId,
		role: role ?? null,
		decisionId: scope.newId(),
		mailId,
		cooledSince: now - RESEND_COOLDOWN_MS,
	});
	const caller = requireCaller(result.caller, "canManageMembers");
	const sent = result.invite[0];
	if (result.allowed.length > 0 && sent !== undefined) {
		scope.announceMail([mailId]);
		return { invite: toInvite(sent) };
	}
	const target = result.target[0];
	if (target === undefined) throw new MusterError("INVITE_NOT_FOUND");
	if (target.status !== "pending" && target.status !== "expired")
		throw new MusterError(CLOSED_INVITE_CODES[target.status]);
	if (rankOf(target.role) > rankOf(caller.role)) throw new MusterError("ROLE_TOO_HIGH");
	if (target.isMember) throw new MusterError("ALREADY_MEMBER");
	if (target.otherLiveInviteId !== null) {
		throw new MusterError("ALREADY_INVITED", { details: { inviteId: target.otherLiveInviteId } });
	}
	if (target.status === "expired" && !target.hasFreeSeat) throw new MusterError("SEAT_LIMIT_REACHED");
	const cooledIn = Math.ceil((target.lastSentAt + RESEND_COOLDOWN_MS - now) / SECOND_MS);
	throw new MusterError("RATE_LIMITED", { retryAfterSeconds: cooledIn > 0 ? cooledIn : secondsLeftToday(now) });
}
