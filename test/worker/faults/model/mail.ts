/** Owed mail, and the jobs of the cron. */

import { isVerified } from "./caller";
import type { CommandOf, ProviderMood } from "./commands";
import {
	KEEP_CLOSED_INVITES,
	KEEP_EXPIRED_INVITES,
	KEEP_UNPROVEN_ACCOUNTS,
	MAIL_IS_LATE,
	MAIL_IS_OVERDUE,
	MAIL_TRIES,
	UNANSWERED_MAIL_TRIES,
	waitAfterTry,
} from "./rules";
import {
	type Account,
	cancelMail,
	type Invite,
	isLeftOver,
	keptInvites,
	type Link,
	type Mail,
	mailNamed,
	membershipOf,
	removeAccount,
	type State,
	statusOf,
} from "./state";

export function deliverMail(state: State, { messages, provider }: CommandOf<"deliverMail">) {
	for (const message of new Set(state.queue.splice(0, messages))) {
		const named = mailNamed(state, message);
		if (named?.mail.state !== "queued") continue;
		const { invite, mail } = named;
		// The mail of an invite that is closed or expired is not needed, nor that of a deleted workspace.
		if (statusOf(invite, state.now) !== "pending" || isLeftOver(state, invite)) cancelMail(state, invite);
		else if (hand(mail, provider, state.now) === "again") state.queue.push(message);
	}
	return {};
}

/** Hands a mail to the provider. */
function hand(mail: Mail, provider: ProviderMood, now: number): "done" | "again" {
	const mayBeOut = mail.failure === "SERVICE_SILENT";
	mail.tries += 1;
	if (mayBeOut && now >= mail.owedSince + MAIL_IS_LATE) return fail(mail, "SERVICE_SILENT");
	mail.isOut ||= provider === "well" || provider === "taken";
	switch (provider) {
		case "well":
			mail.state = "sent";
			return "done";
		case "refuses":
			return fail(mail, "ADDRESS_REFUSED");
		case "busy":
			return tryAgain(mail, { failure: "SERVICE_BUSY", most: MAIL_TRIES, mayBeOut }, now);
		case "taken":
		case "silent":
			return tryAgain(mail, { failure: "SERVICE_SILENT", most: UNANSWERED_MAIL_TRIES, mayBeOut: true }, now);
	}
}

function fail(mail: Mail, failure: string): "done" {
	mail.state = "failed";
	mail.failure = failure;
	return "done";
}

function tryAgain(
	mail: Mail,
	{ failure, most, mayBeOut }: { failure: string; most: number; mayBeOut: boolean },
	now: number,
): "done" | "again" {
	const next = now + waitAfterTry(mail.tries);
	if (mail.tries >= most || (mayBeOut && next >= mail.owedSince + MAIL_IS_LATE)) return fail(mail, failure);
	if (mail.failure !== "SERVICE_SILENT") mail.failure = failure;
	mail.announcedAt = next;
	return "again";
}

/** Mail of a message that the queue gives up shows as failed, unless nobody has tried it. */
export function buryMail(state: State, { messages }: CommandOf<"buryMail">) {
	for (const message of state.queue.splice(0, messages)) {
		const mail = mailNamed(state, message)?.mail;
		if (mail?.state !== "queued" || mail.tries === 0) continue;
		mail.state = "failed";
		mail.failure ??= "GIVEN_UP";
	}
	return {};
}

export function loseMessages(state: State) {
	state.queue = [];
	return {};
}

export function repeatMessages(state: State) {
	state.queue = [...state.queue, ...state.queue];
	return {};
}

/**
 * The cron announces overdue mail again, or cancels it if nobody needs it, and deletes invites that ended long ago, accounts whose address nobody has proved,
 * and what is left of deleted workspaces. Their own rows are deleted when nothing was left of them at the beginning.
 */
export function runJobs(state: State) {
	const mails = keptInvites(state).flatMap((invite) =>
		invite.mails.map((mail, index) => ({ mail, invite, message: `${invite.id}/${index + 1}` })),
	);
	const late = mails.filter(({ mail }) => mail.state === "queued" && mail.announcedAt <= state.now - MAIL_IS_OVERDUE);
	const isNeeded = ({ invite }: { invite: Invite }) => state.invites.includes(invite) && invite.until > state.now;
	for (const one of late) if (!isNeeded(one)) one.mail.state = "cancelled";
	const overdue = late.filter(isNeeded);
	for (const { mail } of overdue) mail.announcedAt = state.now;
	overdue.sort((one, other) => one.mail.owedSince - other.mail.owedSince);
	state.queue.push(...overdue.map(({ message }) => message));
	state.invites = state.invites.filter((invite) => !isStale(invite, state.now));
	state.links = state.links.filter(({ revokedAt, until }) => !isStaleLink({ revokedAt, until }, state.now));
	state.requests = state.requests.filter(({ decidedAt }) => (decidedAt ?? state.now) > state.now - KEEP_CLOSED_INVITES);
	state.deleted = state.deleted
		.filter(
			({ workspace, invites }) =>
				workspace.members.length + invites.filter((invite) => !isStale(invite, state.now)).length > 0,
		)
		.map(({ workspace }) => ({ workspace: { ...workspace, members: [] }, invites: [] }));
	for (const account of state.accounts.filter((one) => isForgotten(state, one))) removeAccount(state, account);
	return {};
}

function isStaleLink({ revokedAt, until }: Pick<Link, "revokedAt" | "until">, now: number): boolean {
	return until <= now - KEEP_EXPIRED_INVITES || (revokedAt ?? now) <= now - KEEP_CLOSED_INVITES;
}

function isForgotten({ now, workspaces }: State, account: Account): boolean {
	const isIn = workspaces.some((workspace) => membershipOf(workspace, account) !== undefined);
	return !isVerified(account) && account.since <= now - KEEP_UNPROVEN_ACCOUNTS && !isIn;
}

/** The purge comes to each invite once a day. In this test it comes at once. */
export function isStale({ closed, until }: Invite, now: number): boolean {
	return closed === null ? until <= now - KEEP_EXPIRED_INVITES : closed.at <= now - KEEP_CLOSED_INVITES;
}
