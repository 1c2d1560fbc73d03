/** The answers of an invitee: by the token of the link or, signed in, by the id of the invite. */

import { callerAccount, requireVerified, signedIn } from "./caller";
import { addressOf, type CommandOf, type Token } from "./commands";
import { closedRefusal } from "./inviting";
import {
	type Account,
	accountById,
	bringIn,
	cancelMail,
	canUndoDecline,
	type Invite,
	isSuspended,
	membershipOf,
	Refusal,
	recordAudit,
	requireAdmission,
	type State,
	shownStatus,
	statusOf,
	type Workspace,
} from "./state";

export function acceptInvite(state: State, { by, token }: CommandOf<"acceptInvite">) {
	const issued = requireIssued(state, token);
	const account = signedIn(state, by);
	return accept(state, account, requireValid(state, issued), canUndoDecline);
}

export function acceptMyInvite(state: State, { by, invite }: CommandOf<"acceptMyInvite">) {
	const account = signedIn(state, by);
	return accept(state, account, requireMine(state, account, invite), () => false);
}

function accept(state: State, account: Account, invite: Invite, isUndone: (invite: Invite, now: number) => boolean) {
	const workspace = workspaceOf(state, invite);
	const isIn = membershipOf(workspace, account) !== undefined;
	const isRepeated = invite.closed?.as === "accepted" && invite.closed.by === account.id && isIn;
	if (!isRepeated) {
		const isPending = statusOf(invite, state.now) === "pending";
		if (!isPending && !isUndone(invite, state.now)) throw closedRefusal(invite, state.now);
		if (isSuspended(state, invite)) throw new Refusal("INVITE_SUSPENDED");
		if (invite.name !== account.name) throw new Refusal("EMAIL_MISMATCH");
		// The token of a mail proves the address.
		if (!isIn) requireAdmission(state, workspace, account, { isProven: true, decidedAt: invite.lastSentAt });
		if (workspace.archivedAt !== null) throw new Refusal("WORKSPACE_ARCHIVED");
		if (isIn) recordAudit(state, "invite.accepted");
		else bringIn(state, workspace, account, { role: invite.role, decidedBy: null });
		invite.closed = { as: "accepted", at: state.now, by: account.id, wasMember: isIn };
		cancelMail(state, invite);
	}
	account.session.active = workspace.id;
	return { ok: true, workspaceSlug: workspace.slug, alreadyMember: invite.closed?.wasMember };
}

/** By the holder of the link, signed in or not. */
export function declineInvite(state: State, { by, token }: CommandOf<"declineInvite">) {
	const invite = requireValid(state, requireIssued(state, token));
	const caller = callerAccount(state, by);
	decline(state, invite, caller?.name === invite.name ? caller.id : null);
	return { ok: true };
}

export function declineMyInvite(state: State, { by, invite }: CommandOf<"declineMyInvite">) {
	const account = signedIn(state, by);
	decline(state, requireMine(state, account, invite), account.id);
	return { ok: true };
}

function decline(state: State, invite: Invite, by: string | null): void {
	const status = statusOf(invite, state.now);
	if (status === "declined") return;
	if (status !== "pending") throw closedRefusal(invite, state.now);
	if (workspaceOf(state, invite).archivedAt !== null) throw new Refusal("WORKSPACE_ARCHIVED");
	invite.closed = { as: "declined", at: state.now, by, wasMember: false };
	cancelMail(state, invite);
	recordAudit(state, "invite.declined");
}

export function inviteByToken(state: State, { token }: CommandOf<"inviteByToken">) {
	const issued = requireIssued(state, token);
	const invite = state.invites.find(({ id }) => id === issued.invite);
	if (invite === undefined) throw new Refusal("INVITE_EXPIRED");
	const { slug } = workspaceOf(state, invite);
	return {
		invite: {
			workspaceName: `The ${slug}`,
			workspaceSlug: slug,
			workspaceLogo: null,
			role: invite.role,
			invitedByName: accountById(state, invite.invitedBy)?.name ?? `The ${slug}`,
			email: maskedAddress(invite),
			expiresAt: invite.until,
			status: issued.sending === invite.mails.length ? shownStatus(state, invite) : "replaced",
		},
	};
}

export function myInvites(state: State, { by }: CommandOf<"myInvites">) {
	const account = signedIn(state, by);
	requireVerified(account);
	const mine = state.invites.filter(
		(invite) =>
			invite.name === account.name &&
			shownStatus(state, invite) === "pending" &&
			workspaceOf(state, invite).archivedAt === null,
	);
	return {
		invites: mine.reverse().map((invite) => {
			const { slug } = workspaceOf(state, invite);
			return {
				id: invite.id,
				workspaceName: `The ${slug}`,
				workspaceSlug: slug,
				role: invite.role,
				invitedByName: accountById(state, invite.invitedBy)?.name ?? `The ${slug}`,
				expiresAt: invite.until,
			};
		}),
	};
}

/** The token is genuine and its time has not passed. This is checked first. */
function requireIssued({ now }: State, token: Token | "forged"): Token {
	if (token === "forged") throw new Refusal("INVITE_NOT_FOUND");
	if (token.until <= now) throw new Refusal("INVITE_EXPIRED");
	return token;
}

/** The invite of a link that no newer one replaced. */
function requireValid(state: State, token: Token): Invite {
	const invite = state.invites.find(({ id }) => id === token.invite);
	if (invite === undefined) throw new Refusal("INVITE_EXPIRED");
	if (invite.mails.length !== token.sending) throw new Refusal("INVITE_REPLACED");
	return invite;
}

function requireMine(state: State, account: Account, id: string): Invite {
	requireVerified(account);
	const invite = state.invites.find((candidate) => candidate.id === id);
	if (invite === undefined || invite.name !== account.name) throw new Refusal("INVITE_NOT_FOUND");
	return invite;
}

function workspaceOf(state: State, invite: Invite): Workspace {
	const workspace = state.workspaces.find(({ id }) => id === invite.workspace);
	if (workspace === undefined) throw new Error("An invite goes with its workspace.");
	return workspace;
}

function maskedAddress({ name }: Invite): string {
	const address = addressOf(name);
	return `${address.slice(0, 1)}***${address.slice(address.indexOf("@"))}`;
}
