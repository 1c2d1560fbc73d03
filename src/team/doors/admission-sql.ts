/**
 * The one way in. A door is a select of `passage`: who comes, into which workspace, in which role, under the conditions of
 * that door. The rules of all doors, and the writes that make a member, stand here once.
 */
import { and, eq, isNull, not, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import {
	type DecisionValues,
	decided,
	decidedInviteId,
	decidedTargetId,
	decidedWorkspaceId,
	decidingActorId,
	decision,
	isLastRow,
} from "../../audit/decision";
import { auditRow } from "../../audit/entry";
import { build, type Parameters, thisAttempt } from "../../db/batch";
import { insertFrom } from "../../db/insert-from";
import {
	auditLog,
	joinRequest,
	user,
	workspace,
	workspaceBar,
	workspaceInvite,
	workspaceMember,
} from "../../db/schema";
import { cancelInviteMail } from "../../mail/outbox-sql";
import type { Via } from "../../rules/doors";
import { hasRoomForPerson, heldInvite } from "../workspaces/seats";
import { mayStillGive } from "./maker-sql";

export type AdmissionValues = DecisionValues & {
	/** The id of the membership, if there will be one. */
	memberId: string;
};

type P = Parameters<AdmissionValues>;

/** SQL: the joined person is a member of the joined workspace. Joins as `workspaceMember`. */
export const isMembership = () =>
	and(eq(workspaceMember.workspaceId, workspace.id), eq(workspaceMember.userId, user.id));

/**
 * SQL: the joined person was removed from the joined workspace by somebody else, and nobody has decided since that they may
 * come back. An invite that they have is a decision too, whichever door they use.
 *
 * @param decidedAt as in `Passage`
 */
function isBarred(p: Parameters<{ now: number }>, decidedAt: SQLWrapper): SQL<0 | 1> {
	const invitedAt = heldInvite(p, { email: user.email, workspaceId: workspace.id }, "last_sent_at");
	return sql`exists (
		select 1 from ${workspaceBar}
		where ${workspaceBar.workspaceId} = ${workspace.id} and ${workspaceBar.userId} = ${user.id}
			and ${workspaceBar.barredAt} > max(coalesce(${decidedAt}, 0), coalesce((${invitedAt}), 0))
	)`;
}

/**
 * The facts of the rules of all doors, about the joined person and the joined workspace, for `whyNotAdmitted`.
 *
 * @param door the same expressions as in the door's `passage`
 */
export function admissionFields(
	p: Parameters<{ now: number }>,
	door: { decidedAt: SQLWrapper | null; provesAddress?: SQLWrapper },
) {
	return {
		isProven: sql<0 | 1>`(${user.emailVerified} or ${door.provesAddress ?? sql`0`})`,
		isArchived: sql<0 | 1>`${workspace.archivedAt} is not null`,
		isBarred: isBarred(p, door.decidedAt ?? sql`null`),
		hasRoom: hasRoomForPerson(p),
	};
}

/** SQL, of the row of `passage` that is joined: a column of it. */
const ofPassage = (column: string): SQL => sql`"passage".${sql.identifier(column)}`;

/**
 * Decides that a person comes in: the statement that every door goes through.
 *
 * A person who is a member already stays what they are. Only an invite is used up by them, because it holds a seat.
 *
 * @param door a select of `passage`: one row, or none if the door is closed
 */
function admit(p: P, via: Via, door: SQLWrapper) {
	const isMember = sql`${workspaceMember.id} is not null`;
	const makerId = ofPassage("maker_id");
	const givesRole = or(
		isNull(makerId),
		mayStillGive({ userId: makerId, workspaceId: workspace.id, role: ofPassage("role") }),
	);
	const isProven = sql`(${user.emailVerified} or ${ofPassage("proves_address")})`;
	return decision(
		p,
		build
			.select(
				auditRow(p.decisionId, p.now, {
					action: sql`iif(${isMember}, 'invite.accepted', 'member.joined')`,
					workspaceId: workspace.id,
					actorId: ofPassage("actor_id"),
					targetUserId: user.id,
					inviteId: sql`coalesce(${ofPassage("invite_id")}, (${heldInvite(p, { email: user.email, workspaceId: workspace.id })}))`,
					metadata: sql`json_patch(
						json_object('via', ${sql.raw(`'${via}'`)}, 'role', ${ofPassage("role")}), ${ofPassage("details")}
					)`,
				}),
			)
			.from(sql`(${door.getSQL()}) as "passage"`)
			.innerJoin(workspace, eq(workspace.id, ofPassage("workspace_id")))
			.innerJoin(user, eq(user.id, ofPassage("person_id")))
			.leftJoin(workspaceMember, isMembership())
			.where(
				and(
					isProven,
					givesRole,
					isNull(workspace.archivedAt),
					or(
						and(isMember, sql`${ofPassage("invite_id")} is not null`),
						and(not(isMember), not(isBarred(p, ofPassage("decided_at"))), hasRoomForPerson(p)),
					),
				),
			),
	);
}

/**
 * The statements of a door: the decision, and everything that follows when it lets a person in. The seat of their pending
 * invite becomes theirs, their open request is answered, and a bar is lifted.
 *
 * @param door a select of `passage`
 */
export function admission(p: P, via: Via, door: SQLWrapper) {
	const workspaceId = decidedWorkspaceId(p);
	const personId = decidedTargetId(p);
	return {
		decision: admit(p, via, door),
		joined: insertFrom(
			workspaceMember,
			{
				id: p.memberId,
				workspaceId: auditLog.workspaceId,
				userId: auditLog.targetUserId,
				role: sql`${auditLog.metadata} ->> 'role'`,
				createdAt: p.now,
				inviteId: auditLog.inviteId,
			},
			sql`from ${auditLog} where ${isLastRow(p)} and ${auditLog.attempt} = ${thisAttempt} and ${auditLog.action} = 'member.joined'`,
		),
		accepted: build
			.update(workspaceInvite)
			.set({ acceptedAt: p.now, acceptedBy: personId, ...cancelInviteMail(p) })
			.where(and(decided(p), eq(workspaceInvite.id, decidedInviteId(p)))),
		answered: build
			.update(joinRequest)
			.set({
				status: "approved",
				decidedAt: p.now,
				decidedBy: sql`nullif(${decidingActorId(p)}, ${joinRequest.userId})`,
			})
			.where(
				and(
					decided(p),
					eq(joinRequest.userId, personId),
					eq(joinRequest.workspaceId, workspaceId),
					sql`${joinRequest.status} = 'pending'`,
				),
			),
		unbarred: build
			.delete(workspaceBar)
			.where(and(decided(p), eq(workspaceBar.workspaceId, workspaceId), eq(workspaceBar.userId, personId))),
	};
}
