import { z } from "@hono/zod-openapi";
import { and, eq, gt, isNull, lte, not, or, type SQL, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision, selectDecided, wasDecided } from "../../../audit/decision";
import { build, type Parameters, thisAttempt } from "../../../db/batch";
import { row } from "../../../db/row";
import { auditLog, user, workspace, workspaceInvite, workspaceMember } from "../../../db/schema";
import { MusterError } from "../../../errors";
import { operation } from "../../../http/operation";
import { cancelInviteMails, oweInviteMails } from "../../../mail/outbox";
import { DAY_MS, RESEND_COOLDOWN_MS, SECOND_MS } from "../../../rules/limits";
import { outranks, type Role } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { defineActorBatch } from "../../actor/actor";
import { type Caller, type CallerValues, callerValues, requireCaller } from "../../actor/caller";
import { rank } from "../../actor/ranks";
import { bySlug } from "../../actor/workspace-reference";
import { INVITE_EXAMPLE } from "../../examples";
import { PERMISSION_ERRORS } from "../../refusals";
import { grantableRole, inviteId, inviteSchema, slug } from "../../schemas";
import { hasFreeSeat } from "../../workspaces/seats";
import {
	type CapValues,
	capValues,
	countMails,
	mailsLeftToday,
	recipientIsCapped,
	secondsLeftToday,
} from "../mail-caps";
import { closedInviteError, type InviteStatus, isInviteHere, isPending, statusAt } from "../state";
import { selectInvites, toInvite } from "../view";

const input = z.object({ slug, inviteId, role: grantableRole.optional() });

export const resendInviteRoute = operation({
	method: "post",
	name: "resendInvite",
	group: "team",
	summary: "Send an invite again",
	description:
		"Sends a pending or expired invite again, with a new link and a new expiry. Earlier links stop working. An expired invite takes a seat again. At most one sending a minute, the first one included.",
	input,
	inputExample: { slug: "acme", inviteId: INVITE_EXAMPLE.id },
	response: z.object({ invite: inviteSchema }),
	responseExample: { invite: { ...INVITE_EXAMPLE, delivery: "queued", sendCount: 2 } },
	errors: [
		...PERMISSION_ERRORS,
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
	CapValues &
	DecisionValues & { inviteId: string; role: Role | null; mailId: string; cooledSince: number };

/** SQL: somebody with the invite's address is already in the workspace. */
const addressIsMember: SQL<0 | 1> = sql`exists (
	select 1 from ${user} as "invitee" inner join ${workspaceMember} as "joined"
		on "joined"."user_id" = "invitee"."id" and "joined"."workspace_id" = ${workspaceInvite.workspaceId}
	where "invitee"."email" = ${workspaceInvite.email}
)`;

/** SQL: another pending invite of the same address. Sending this expired one again would make two. */
function otherLiveInvite(p: Parameters<Values>): SQL<string | null> {
	return sql`(
		select "other"."id" from ${workspaceInvite} as "other"
		where "other"."workspace_id" = ${workspaceInvite.workspaceId} and "other"."email" = ${workspaceInvite.email}
			and "other"."status" = 'pending' and "other"."expires_at" > ${p.now} and "other"."id" <> ${workspaceInvite.id}
	)`;
}

const batch = defineActorBatch(bySlug, (p: Parameters<Values>, actor) => {
	const role = sql<Role>`coalesce(${p.role}, ${workspaceInvite.role})`;
	const isThisInvite = eq(workspaceInvite.id, p.inviteId);
	return {
		target: build
			.select(
				row({
					status: statusAt(p),
					role,
					lastSentAt: workspaceInvite.lastSentAt,
					isMember: addressIsMember,
					otherLiveInviteId: otherLiveInvite(p),
					hasFreeSeat: hasFreeSeat(p),
				}),
			)
			.from(workspace)
			.innerJoin(workspaceInvite, isInviteHere(p))
			.where(bySlug(p)),
		decision: decision(
			actor
				.entry(p, {
					action: "invite.resent",
					inviteId: workspaceInvite.id,
					metadata: sql`json_object('role', ${role})`,
				})
				.innerJoin(workspaceInvite, isInviteHere(p))
				.where(
					and(
						actor.may("canManageMembers"),
						sql`${workspaceInvite.status} in ('pending', 'expired')`,
						lte(rank(role), actor.rank),
						not(addressIsMember),
						isNull(otherLiveInvite(p)),
						or(isPending(p), hasFreeSeat(p)),
						lte(workspaceInvite.lastSentAt, p.cooledSince),
						gt(mailsLeftToday(p, { userId: actor.id, workspaceId: actor.workspaceId }), 0),
						not(
							recipientIsCapped(p, {
								workspaceId: actor.workspaceId,
								recipientHash: workspaceInvite.recipientHash,
							}),
						),
					),
				),
		),
		// The unique index allows one open invite for each address, and an expired one is open until it is recorded as
		// lapsed. So this batch records the other invite of the same address.
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
			.where(and(isThisInvite, decided(p))),
		counted: countMails(
			p,
			sql`select ${auditLog.actorId} as "user_id", ${workspaceInvite.workspaceId} as "workspace_id", ${workspaceInvite.recipientHash} as "recipient_hash"
				from ${workspaceInvite} inner join ${auditLog} on ${auditLog.id} = ${p.decisionId} and ${auditLog.attempt} = ${thisAttempt}
				where ${isThisInvite}`,
		),
		mail: oweInviteMails(p, sql`select ${p.mailId} as "mail_id", ${p.inviteId} as "invite_id" where ${decided(p)}`),
		invite: selectInvites(p).where(and(isThisInvite, wasDecided(p))),
		allowed: selectDecided(p),
	};
});

export async function resendInvite(scope: Scope, { slug, inviteId, role }: z.output<typeof input>) {
	const mailId = scope.newId();
	const { caller, target, invite, allowed } = await runSignedIn(scope, batch, {
		...callerValues(scope, slug),
		...capValues(scope),
		inviteId,
		role: role ?? null,
		decisionId: scope.newId(),
		mailId,
		cooledSince: scope.now - RESEND_COOLDOWN_MS,
	});
	const sent = invite[0];
	if (allowed.length > 0 && sent !== undefined) {
		scope.announceMail([mailId]);
		return { invite: toInvite(sent) };
	}
	throw whyNotResent(requireCaller(caller, "canManageMembers"), target[0], scope.now);
}

/** The invite to send again, as it was before the batch wrote; times in ms since 1970. */
interface ResendTarget {
	status: InviteStatus;
	/** The role that the new sending would give. */
	role: Role;
	lastSentAt: number;
	isMember: 0 | 1;
	otherLiveInviteId: string | null;
	hasFreeSeat: 0 | 1;
}

/** The first refusal that applies, in the order of the API. */
export function whyNotResent(caller: Pick<Caller, "role">, target: ResendTarget | undefined, now: number): MusterError {
	if (target === undefined) return new MusterError("INVITE_NOT_FOUND");
	const { status, otherLiveInviteId } = target;
	if (status !== "pending" && status !== "expired") return closedInviteError(status);
	if (outranks(target.role, caller.role)) return new MusterError("ROLE_TOO_HIGH");
	if (target.isMember) return new MusterError("ALREADY_MEMBER");
	if (otherLiveInviteId !== null)
		return new MusterError("ALREADY_INVITED", { details: { inviteId: otherLiveInviteId } });
	if (status === "expired" && !target.hasFreeSeat) return new MusterError("SEAT_LIMIT_REACHED");
	const cooledInSeconds = Math.ceil((target.lastSentAt + RESEND_COOLDOWN_MS - now) / SECOND_MS);
	const retryAfterSeconds = cooledInSeconds > 0 ? cooledInSeconds : secondsLeftToday(now);
	return new MusterError("RATE_LIMITED", { retryAfterSeconds });
}
