import type { Role } from "../../rules/roles";
import type { InviteStatus } from "../../team/invites/state";
import type { toInvite } from "../../team/invites/view";

/** The plugin's states of an invitation. It has none for one that has expired: its `expiresAt` says so. */
const STATUSES = {
	pending: "pending",
	suspended: "pending",
	expired: "pending",
	accepted: "accepted",
	declined: "rejected",
	revoked: "canceled",
} as const satisfies Record<InviteStatus, string>;

interface InvitationRow {
	id: string;
	email: string;
	role: Role;
	status: InviteStatus;
	inviterId: string | null;
	/** This and the other time: ISO 8601, or milliseconds since 1970 in UTC. */
	createdAt: string | number;
	expiresAt: string | number;
}

/** An invite as the organization plugin returns one. */
export function toInvitation(organizationId: string | null, row: InvitationRow) {
	const { id, email, role, status, inviterId, createdAt, expiresAt } = row;
	return {
		id,
		organizationId,
		email,
		role,
		status: STATUSES[status],
		inviterId,
		expiresAt: new Date(expiresAt).toISOString(),
		createdAt: new Date(createdAt).toISOString(),
	};
}

/** An invite of the API as the organization plugin returns one. */
export function invitationOf(organizationId: string | null, invite: ReturnType<typeof toInvite>) {
	return toInvitation(organizationId, { ...invite, inviterId: invite.invitedBy?.id ?? null });
}
