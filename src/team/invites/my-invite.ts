import { MusterError } from "../../errors";
import type { Role } from "../../rules/roles";

export interface MyInviteRow {
	id: string;
	email: string;
	workspaceId: string;
	workspaceName: string;
	workspaceSlug: string;
	role: Role;
	/** Null: the inviter has no account any more. */
	inviterId: string | null;
	invitedByName: string;
	/** This and the other time: milliseconds since 1970 in UTC. */
	createdAt: number;
	expiresAt: number;
}

/** An invite as its invitee sees it. */
export function toMyInvite({ id, workspaceName, workspaceSlug, role, invitedByName, expiresAt }: MyInviteRow) {
	return { id, workspaceName, workspaceSlug, role, invitedByName, expiresAt: new Date(expiresAt).toISOString() };
}

/**
 * Only the verified holder of an address sees and answers its invites.
 *
 * @throws MusterError `UNAUTHORIZED`, `EMAIL_NOT_VERIFIED`
 */
export function requireVerifiedPerson([person]: readonly { emailVerified: 0 | 1 }[]): void {
	if (person === undefined) throw new MusterError("UNAUTHORIZED");
	if (!person.emailVerified) throw new MusterError("EMAIL_NOT_VERIFIED");
}
