/** The rows of invites in a scene, as the API would have written them. */
import { macHex } from "../../src/crypto/derived-keys";
import { mintInviteToken } from "../../src/crypto/invite-token";
import { inviteMailId } from "../../src/mail/mail-id";
import { DAY_MS, HOUR_MS, SECOND_MS } from "../../src/rules/limits";
import type { GrantableRole } from "../../src/rules/roles";
import { newId } from "../names";
import { type AuditRow, type InviteRow, insertAuditRows, insertInvites, type Statement } from "../rows";
import { config } from "./bindings";
import type { Person } from "./client";

/** A scene was made an hour ago, so that its invites may be sent again at once. */
export const AGE_MS = HOUR_MS;
const INVITE_DAYS = 7;

/**
 * - `pending`: open, its link works.
 * - `expired`: past its expiry, which the cron has not recorded yet.
 * - `lapsed`: past its expiry, which the cron has recorded.
 * - `declined`: by the link, by nobody who is signed in.
 * - `revoked`: by the owner.
 *
 * An accepted one makes a member: `Workspace.member`.
 */
export type InviteState = "pending" | "expired" | "lapsed" | "declined" | "revoked";

const AGE_OF_INVITES_MS: Readonly<Record<InviteState, number>> = {
	pending: AGE_MS,
	expired: (INVITE_DAYS + 1) * DAY_MS,
	lapsed: (INVITE_DAYS + 1) * DAY_MS,
	declined: AGE_MS,
	revoked: AGE_MS,
};

export interface InviteTerms {
	role?: GrantableRole;
	state?: InviteState;
	/** The time since its mail was owed (ms). */
	sentAgoMs?: number;
	/** `queued`: the mail is owed, is not overdue, and no message in the queue names it. */
	mail?: "sent" | "queued";
}

export interface Invite {
	inviteId: string;
	email: string;
	role: GrantableRole;
	/** The token of the first sending's link. */
	token: string;
	mailId: string;
}

interface PlannedInvite {
	email: string;
	role: GrantableRole;
}

/** Invites to a workspace by its owner, with the statements that plant them and their audit rows. */
export async function planInvites(
	workspace: { workspaceId: string; name: string; owner: Person },
	planned: readonly PlannedInvite[],
	{ state = "pending", sentAgoMs = AGE_OF_INVITES_MS[state], mail = "sent" }: InviteTerms = {},
): Promise<{ invites: Invite[]; statements: Statement[] }> {
	const { workspaceId, owner, name: workspaceName } = workspace;
	const sentAt = Date.now() - sentAgoMs;
	const expiresAt = sentAt + INVITE_DAYS * DAY_MS;
	const soonAfter = sentAt + SECOND_MS;
	const closed: Record<InviteState, Partial<InviteRow>> = {
		pending: {},
		expired: {},
		lapsed: { lapsedAt: expiresAt + SECOND_MS },
		declined: { declined: [soonAfter, null] },
		revoked: { revoked: [soonAfter, owner.userId] },
	};
	const invites: Invite[] = [];
	const rows: InviteRow[] = [];
	const audit: AuditRow[] = [];
	const trace = (action: string, inviteId: string, actorId: string | null, metadata: AuditRow["metadata"] = {}) =>
		audit.push({ id: newId(), action, workspaceId, actorId, inviteId, metadata });
	for (const { email, role } of planned) {
		const inviteId = newId(sentAt);
		const token = await mintInviteToken(config.keys, { inviteId, sending: 1, travelled: "mailed", expiresAt });
		invites.push({ inviteId, email, role, token, mailId: inviteMailId(inviteId, 1) });
		rows.push({
			id: inviteId,
			workspaceId,
			email,
			recipientHash: await macHex(await config.keys.usage, email, 16),
			role,
			invitedBy: owner.userId,
			sentAt,
			expiresAt,
			expiresInDays: INVITE_DAYS,
			...closed[state],
			mail: {
				workspaceName,
				inviterName: owner.name,
				queuedAt: mail === "sent" ? sentAt : Date.now(),
				sentAt: mail === "sent" ? sentAt + SECOND_MS : null,
			},
		});
		trace("invite.created", inviteId, owner.userId, { email: masked(email), role });
		if (state === "declined") trace("invite.declined", inviteId, null, { role });
		if (state === "revoked") trace("invite.revoked", inviteId, owner.userId);
	}
	return { invites, statements: [insertInvites(rows), noMailsToday(workspaceId), insertAuditRows(audit)] };
}

/** A scene uses up no cap. */
const noMailsToday = (workspaceId: string): Statement => ({
	text: "update workspace set mail_count = 0, mail_day = 0 where id = ?",
	values: [workspaceId],
});

const masked = (email: string) => `${email.slice(0, 1)}***${email.slice(email.indexOf("@"))}`;
