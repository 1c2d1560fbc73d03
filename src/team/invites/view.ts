import { and, desc, eq, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { type MailState, mailOutbox, user, workspaceInvite } from "../../db/schema";
import { DEFAULT_PAGE_SIZE } from "../../rules/limits";
import { MAIL_FAILURES, type MailFailure } from "../../rules/mail-failures";
import type { Role } from "../../rules/roles";
import { type InviteStatus, isPending, statusAt } from "./state";

const inviter = alias(user, "inviter");

/** Selects invites as the API shows them; add the `where`. */
export function selectInvites(p: Parameters<{ now: number }>) {
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

/**
 * Selects the newest pending invites of a workspace.
 *
 * @param workspaceId a select of the one workspace whose invites the caller may see
 */
export function selectNewestPendingInvites(p: Parameters<{ now: number }>, workspaceId: SQLWrapper) {
	return selectInvites(p)
		.where(and(eq(workspaceInvite.workspaceId, workspaceId), isPending(p)))
		.orderBy(desc(workspaceInvite.id))
		.limit(DEFAULT_PAGE_SIZE);
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
	/** This and the other times: milliseconds since 1970 in UTC. */
	createdAt: number;
	expiresAt: number;
	lastSentAt: number;
	sendCount: number;
}

/** The reason why the mail did not arrive. A failed try does not count while more tries will follow. */
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
