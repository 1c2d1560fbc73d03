import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { type MailState, mailOutbox, user, workspace, workspaceInvite } from "../../db/schema";
import type { ErrorCode } from "../../errors";
import { MAIL_FAILURES, type MailFailure } from "../../rules/mail-failures";
import type { Role } from "../../rules/roles";

/** Every state of an invite, as people see it. */
export const INVITE_STATUSES = ["pending", "accepted", "declined", "revoked", "expired"] as const;
export type InviteStatus = (typeof INVITE_STATUSES)[number];

type Clock = Parameters<{ now: number }>;

/**
 * The row is open: nobody has closed it, though its end may have passed. The value is written out, not bound,
 * because the partial indexes only serve a condition they can read.
 */
export const isOpen: SQL = sql`${workspaceInvite.status} = 'pending'`;

/**
 * SQL: the invite can still be answered. The `+` keeps SQLite from walking every open invite along the index on their
 * ends: what is asked for is a row, or a page in another order.
 */
export function isPending(p: Clock): SQL {
	return sql`(${isOpen} and +${workspaceInvite.expiresAt} > ${p.now})`;
}

/** SQL: the invite's state at this moment. */
export function statusAt(p: Clock): SQL<InviteStatus> {
	return sql`case when ${isOpen} and ${workspaceInvite.expiresAt} <= ${p.now} then 'expired' else ${workspaceInvite.status} end`;
}

/** Join condition: the invite named by id, if it is one of the joined workspace's. */
export function isInviteHere(p: Parameters<{ inviteId: string }>): SQL | undefined {
	return and(eq(workspaceInvite.id, p.inviteId), eq(workspaceInvite.workspaceId, workspace.id));
}

/** What an invite that is no longer pending answers. */
export const CLOSED_INVITE_CODES = {
	accepted: "INVITE_ACCEPTED",
	declined: "INVITE_DECLINED",
	revoked: "INVITE_REVOKED",
	expired: "INVITE_EXPIRED",
} as const satisfies Record<Exclude<InviteStatus, "pending">, ErrorCode>;

const inviter = alias(user, "inviter");

/** Invites as the API shows them; add the `where`. */
export function selectInvites(p: Clock) {
	return build
		.select(
			row({
				id: workspaceInvite.id,
				email: workspaceInvite.email,
				role: workspaceInvite.role,
				status: statusAt(p),
				delivery: sql<MailState>`${mailOutbox.state}`,
				failure: sql<MailFailure | null>`${mailOutbox.failure}`,
				inviterId: sql<string | null>`${inviter.id}`,
				inviterName: sql<string | null>`${inviter.name}`,
				createdAt: workspaceInvite.createdAt,
				expiresAt: workspaceInvite.expiresAt,
				lastSentAt: workspaceInvite.lastSentAt,
				sendCount: workspaceInvite.sendCount,
			}),
		)
		.from(workspaceInvite)
		.leftJoin(inviter, eq(inviter.id, workspaceInvite.invitedBy))
		.leftJoin(
			mailOutbox,
			and(eq(mailOutbox.inviteId, workspaceInvite.id), eq(mailOutbox.sending, workspaceInvite.sendCount)),
		);
}

export interface InviteRow {
	id: string;
	email: string;
	role: Role;
	status: InviteStatus;
	delivery: MailState;
	failure: MailFailure | null;
	inviterId: string | null;
	inviterName: string | null;
	createdAt: number;
	expiresAt: number;
	lastSentAt: number;
	sendCount: number;
}

/** Why the mail did not arrive; what an earlier try met does not count while there are more to come. */
function deliveryFailure({ delivery, failure }: InviteRow) {
	if (failure === null || (delivery !== "failed" && delivery !== "bounced")) return null;
	return { code: failure, message: MAIL_FAILURES[failure].message };
}

/** An invite as the API shows it. */
export function toInvite(from: InviteRow) {
	return {
		id: from.id,
		email: from.email,
		role: from.role,
		status: from.status,
		delivery: from.delivery,
		deliveryFailure: deliveryFailure(from),
		invitedBy: from.inviterId === null ? null : { id: from.inviterId, name: from.inviterName ?? "" },
		createdAt: new Date(from.createdAt).toISOString(),
		expiresAt: new Date(from.expiresAt).toISOString(),
		lastSentAt: new Date(from.lastSentAt).toISOString(),
		sendCount: from.sendCount,
	};
}
