/** Inviting, resending and revoking. */

import { type Caller, inviterIn, managerIn, writerIn } from "./caller";
import { addressOf, type CommandOf, type Name } from "./commands";
import { DAY, isAbove, RESEND_COOL_DOWN, type Role, SECOND } from "./rules";
import {
	accountById,
	accountOf,
	cancelMail,
	canUndoDecline,
	countMail,
	hasFreeSeat,
	type Invite,
	mayMailToday,
	membershipOf,
	messageOf,
	pendingInvites,
	Refusal,
	recordAudit,
	type State,
	shownStatus,
	statusOf,
	type Workspace,
} from "./state";

const DEFAULT_DAYS = 7;

export function invite(state: State, { by, in: slug, whom, as, days }: CommandOf<"invite">) {
	if (as === "owner") throw new Refusal("VALIDATION_ERROR");
	const made = makeInvite(state, inviterIn(state, by, slug), { whom, as, days });
	return { invite: inviteFacts(state, made) };
}

/** Row by row, in the given order: each row uses up seats and caps for the next ones. */
export function inviteMany(state: State, { by, in: slug, rows }: CommandOf<"inviteMany">) {
	const caller = inviterIn(state, by, slug);
	const seen = new Set<string>();
	const results = rows.map(({ whom, as }) => {
		if (whom === "nowhere") return { email: whom, code: "VALIDATION_ERROR" };
		const email = addressOf(whom);
		if (as === "owner") return { email, code: "VALIDATION_ERROR" };
		if (seen.has(whom)) return { email, code: "ALREADY_INVITED" };
		seen.add(whom);
		try {
			return { email, invite: inviteFacts(state, makeInvite(state, caller, { whom, as, days: DEFAULT_DAYS })) };
		} catch (error) {
			if (error instanceof Refusal) return { email, code: error.code };
			throw error;
		}
	});
	return { results };
}

function makeInvite(
	state: State,
	{ account, workspace, membership }: Caller,
	{ whom, as, days }: { whom: Name; as: Role; days: number },
): Invite {
	if (isAbove(as, membership.role)) throw new Refusal("ROLE_TOO_HIGH");
	if (isMember(state, workspace, whom)) throw new Refusal("ALREADY_MEMBER");
	const live = liveInviteFor(state, workspace, whom);
	if (live !== undefined) throw new Refusal("ALREADY_INVITED", { inviteId: live.id });
	if (!hasFreeSeat(state, workspace)) throw new Refusal("SEAT_LIMIT_REACHED");
	if (!mayMailToday(state, account.id, workspace, whom)) throw tooManyToday(state);
	state.made.invites += 1;
	const made: Invite = {
		id: `invite ${state.made.invites}`,
		workspace: workspace.id,
		name: whom,
		role: as,
		days,
		invitedBy: account.id,
		createdAt: state.now,
		lastSentAt: 0,
		until: 0,
		closed: null,
		isReplaced: false,
		mails: [],
	};
	state.invites.push(made);
	send(state, made, workspace, account.id);
	recordAudit(state, "invite.created");
	return made;
}

export function resendInvite(state: State, { by, in: slug, invite, as }: CommandOf<"resendInvite">) {
	if (as === "owner") throw new Refusal("VALIDATION_ERROR");
	const { account, workspace, membership } = inviterIn(state, by, slug);
	const target = inviteIn(state, workspace, invite);
	const role = as ?? target.role;
	if (target.closed !== null) throw closedRefusal(target, state.now);
	if (isAbove(target.role, membership.role) || isAbove(role, membership.role)) throw new Refusal("ROLE_TOO_HIGH");
	if (isMember(state, workspace, target.name)) throw new Refusal("ALREADY_MEMBER");
	const live = liveInviteFor(state, workspace, target.name);
	if (live !== undefined && live.id !== target.id) throw new Refusal("ALREADY_INVITED", { inviteId: live.id });
	if (live === undefined && !hasFreeSeat(state, workspace)) throw new Refusal("SEAT_LIMIT_REACHED");
	const coolsFor = target.lastSentAt + RESEND_COOL_DOWN - state.now;
	if (coolsFor > 0) throw new Refusal("RATE_LIMITED", { retryAfterSeconds: coolsFor / SECOND });
	if (!mayMailToday(state, account.id, workspace, target.name)) throw tooManyToday(state);
	target.role = role;
	cancelMail(state, target);
	// It is theirs now.
	target.invitedBy = account.id;
	send(state, target, workspace, account.id);
	recordAudit(state, "invite.resent");
	return { invite: inviteFacts(state, target) };
}

export function revokeInvite(state: State, { by, in: slug, invite }: CommandOf<"revokeInvite">) {
	const { account, workspace, membership } = writerIn(managerIn(state, by, slug));
	const target = inviteIn(state, workspace, invite);
	if (statusOf(target, state.now) !== "pending" && !canUndoDecline(target, state.now))
		throw closedRefusal(target, state.now);
	if (isAbove(target.role, membership.role)) throw new Refusal("ROLE_TOO_HIGH");
	revoke(state, target, account.id);
	recordAudit(state, "invite.revoked");
	return { ok: true };
}

export function revoke(state: State, target: Invite, by: string): void {
	target.closed = { as: "revoked", at: state.now, by, wasMember: false };
	cancelMail(state, target);
}

/** The refusal of an invite that is not pending. */
export function closedRefusal(target: Invite, now: number): Refusal {
	switch (statusOf(target, now)) {
		case "accepted":
			return new Refusal("INVITE_ACCEPTED");
		case "declined":
			return new Refusal("INVITE_DECLINED");
		case "revoked":
			return new Refusal("INVITE_REVOKED");
		case "expired":
			return new Refusal("INVITE_EXPIRED");
		case "pending":
			throw new Error("A pending invite is not closed.");
	}
}

/** An invite as the API shows it; times are in ms. */
export function inviteFacts(state: State, target: Invite) {
	const inviter = accountById(state, target.invitedBy);
	const mail = target.mails.at(-1);
	return {
		id: target.id,
		email: addressOf(target.name),
		role: target.role,
		status: shownStatus(state, target),
		canUndoDecline: canUndoDecline(target, state.now),
		delivery: mail?.state,
		deliveryFailure: mail?.state === "failed" ? mail.failure : null,
		deliveryHold: null,
		invitedBy: inviter === undefined ? null : { id: inviter.id, name: inviter.name },
		createdAt: target.createdAt,
		lastSentAt: target.lastSentAt,
		expiresAt: target.until,
		sendCount: target.mails.length,
		url: null,
	};
}

/** A new mail with a new link and a new expiry. */
function send(state: State, target: Invite, workspace: Workspace, by: string): void {
	for (const other of state.invites) {
		const isDeclined = other.closed?.as === "declined" && other.workspace === workspace.id;
		if (isDeclined && other.name === target.name) other.isReplaced = true;
	}
	target.lastSentAt = state.now;
	target.until = state.now + target.days * DAY;
	target.mails.push({
		state: "queued",
		owedSince: state.now,
		announcedAt: state.now,
		tries: 0,
		isOut: false,
		failure: null,
	});
	state.tokens.push({ invite: target.id, sending: target.mails.length, until: target.until });
	state.queue.push(messageOf(target));
	countMail(state, by, workspace, target.name);
}

function inviteIn(state: State, workspace: Workspace, id: string): Invite {
	const found = state.invites.find((candidate) => candidate.id === id && candidate.workspace === workspace.id);
	if (found === undefined) throw new Refusal("INVITE_NOT_FOUND");
	return found;
}

function liveInviteFor(state: State, workspace: Workspace, name: Name): Invite | undefined {
	return pendingInvites(state, workspace).find((candidate) => candidate.name === name);
}

function isMember(state: State, workspace: Workspace, name: Name): boolean {
	return membershipOf(workspace, accountOf(state, name)) !== undefined;
}

/** The same for every cap, so that the answer does not say which. */
function tooManyToday({ now }: State): Refusal {
	return new Refusal("RATE_LIMITED", { retryAfterSeconds: (DAY - (now % DAY)) / SECOND });
}
