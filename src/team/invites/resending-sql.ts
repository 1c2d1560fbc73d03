/** The statements that send an invite again. */
import { and, eq, gt, isNull, lte, not, or, type SQL, sql } from "drizzle-orm";
import {
	type DecisionValues,
	decided,
	decidedInviteId,
	decidingActorId,
	decision,
	selectDecided,
	wasDecidedAbout,
} from "../../audit/decision";
import { build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspace, workspaceInvite, workspaceMember } from "../../db/schema";
import { oweInviteMail } from "../../mail/outbox-sql";
import { DAY_MS } from "../../rules/limits";
import type { Role } from "../../rules/roles";
import type { Actor } from "../actor/actor";
import type { ReferencedValues } from "../actor/caller";
import { rank } from "../actor/ranks";
import { byReference } from "../actor/workspace-reference";
import { isAtDomain } from "../doors/domains-sql";
import { hasFreeSeat } from "../workspaces/seats";
import type { HandingValues } from "./handing";
import { isHanded } from "./handing-sql";
import type { CapValues } from "./mail-caps";
import { countMails, mailsLeftToday, recipientIsCapped } from "./mail-caps-sql";
import { selectInvites } from "./select-invites";
import { isPending, statusAt } from "./state-sql";

export type ResendingValues = ReferencedValues &
	CapValues &
	DecisionValues &
	HandingValues & { role: Role | null; cooledSince: number };

/** SQL: somebody with the invite's address is already in the workspace. */
const addressIsMember: SQL<0 | 1> = sql`exists (
	select 1 from ${user} as "invitee" inner join ${workspaceMember} as "joined"
		on "joined"."user_id" = "invitee"."id" and "joined"."workspace_id" = ${workspaceInvite.workspaceId}
	where "invitee"."email" = ${workspaceInvite.email}
)`;

/** SQL: another pending invite of the same address. Sending this expired one again would make two. */
function otherLiveInvite(p: Parameters<ResendingValues>): SQL<string | null> {
	return sql`(
		select "other"."id" from ${workspaceInvite} as "other"
		where "other"."workspace_id" = ${workspaceInvite.workspaceId} and "other"."email" = ${workspaceInvite.email}
			and "other"."status" = 'pending' and "other"."expires_at" > ${p.now} and "other"."id" <> ${workspaceInvite.id}
	)`;
}

/**
 * The statements that send an invite again.
 *
 * @param isNamed join condition: the invite that the caller means, if it belongs to the joined workspace
 * @param mayDecide a further condition of the decision
 */
export function resending(p: Parameters<ResendingValues>, actor: Actor, isNamed: SQL | undefined, mayDecide?: SQL) {
	const role = sql<Role>`coalesce(${p.role}, ${workspaceInvite.role})`;
	const isHandedNow = isHanded(p);
	const isElsewhere = not(isAtDomain(workspaceInvite.email, workspace.inviteDomains));
	// The shortest time between two sendings is between two mails.
	const isCooling = sql<0 | 1>`(not ${isHandedNow} and ${workspaceInvite.mailState} <> 'handed')`;
	const isThisInvite = eq(workspaceInvite.id, decidedInviteId(p));
	return {
		target: build
			.select(
				row({
					status: statusAt(p),
					role,
					roleBefore: workspaceInvite.role,
					lastSentAt: workspaceInvite.lastSentAt,
					isElsewhere: sql<0 | 1>`${isElsewhere}`,
					isMember: addressIsMember,
					otherLiveInviteId: otherLiveInvite(p),
					hasFreeSeat: hasFreeSeat(p),
					isCooling,
				}),
			)
			.from(workspace)
			.innerJoin(workspaceInvite, isNamed)
			.where(byReference(p)),
		decision: decision(
			p,
			actor
				.entry(p, {
					action: "invite.resent",
					inviteId: workspaceInvite.id,
					metadata: sql`json_object('role', ${role})`,
				})
				.innerJoin(workspaceInvite, isNamed)
				.where(
					and(
						mayDecide,
						actor.may("canManageMembers"),
						actor.isVerified,
						sql`${workspaceInvite.status} in ('pending', 'expired')`,
						lte(rank(workspaceInvite.role), actor.rank),
						lte(rank(role), actor.rank),
						not(isElsewhere),
						not(addressIsMember),
						isNull(otherLiveInvite(p)),
						or(isPending(p), hasFreeSeat(p)),
						or(not(isCooling), lte(workspaceInvite.lastSentAt, p.cooledSince)),
						or(isHandedNow, gt(mailsLeftToday(p, actor.id), 0)),
						or(
							isHandedNow,
							not(
								recipientIsCapped(p, {
									workspaceId: actor.workspaceId,
									inviterId: actor.id,
									recipientHash: workspaceInvite.recipientHash,
								}),
							),
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
						where "this"."id" = ${decidedInviteId(p)}
					)`,
				),
			),
		sentAgain: build
			.update(workspaceInvite)
			.set({
				role,
				// The invite is now theirs: it gives what they may give (`isSuspended`).
				invitedBy: decidingActorId(p),
				sendCount: sql`${workspaceInvite.sendCount} + 1`,
				lastSentAt: p.now,
				expiresAt: sql`${p.now} + ${workspaceInvite.expiresInDays} * ${sql.raw(String(DAY_MS))}`,
				lapsedAt: null,
				...oweInviteMail(p, {
					workspaceId: workspaceInvite.workspaceId,
					inviterId: decidingActorId(p),
					isHanded: isHandedNow,
				}),
			})
			.where(and(isThisInvite, decided(p))),
		counted: countMails(
			p,
			sql`select ${decidingActorId(p)} as "user_id", ${workspaceInvite.workspaceId} as "workspace_id", ${workspaceInvite.recipientHash} as "recipient_hash"
				from ${workspaceInvite} where ${isThisInvite} and ${workspaceInvite.mailState} = 'queued' and ${decided(p)}`,
		),
		invite: selectInvites(p).innerJoin(workspace, and(eq(workspace.id, wasDecidedAbout(p)), isNamed)),
		allowed: selectDecided(p),
	};
}
