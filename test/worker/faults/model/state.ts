/** The state of the model at one moment of a scenario. */
import {
	addressOf,
	type InviteStatus,
	type LinkToken,
	NAMES,
	type Name,
	type ShownStatus,
	type Slug,
	type Token,
	type Who,
} from "./commands";
import { type Code, DAY, isAbove, MAILS_A_DAY, type Plan, type Role, SEATS, SESSION_LASTS } from "./rules";

export interface Account {
	/** `ada`; an account that she makes after its deletion is `ada 6`. */
	id: string;
	name: Name;
	since: number;
	session: Session;
}

export interface Session {
	since: number;
	until: number;
	/** The id of the active workspace. */
	active: string | null;
}

export interface Membership {
	account: string;
	role: Role;
	since: number;
}

export interface Workspace {
	id: string;
	slug: Slug;
	plan: Plan;
	seatLimit: number | null;
	since: number;
	/** The transfer that made the owner the owner: the giver, and the role of the owner before. */
	transfer: { from: string; at: number; role: Role } | null;
	/** In the order in which they joined. */
	members: Membership[];
	visibility: "private" | "public";
	joining: "invite" | "request" | "open";
	/** The mode of the domain of all addresses; null if the workspace does not have it. */
	domainMode: "off" | "suggest" | "join" | null;
	archivedAt: number | null;
	/** The time at which a member removed the person. */
	barred: Record<string, number>;
}

export interface Link {
	id: string;
	workspace: string;
	role: Role;
	maxUses: number | null;
	used: number;
	/** The account of its maker. */
	by: string;
	madeAt: number;
	until: number;
	usedAt: number | null;
	revokedAt: number | null;
}

export interface JoinRequest {
	id: string;
	workspace: string;
	account: string;
	status: "pending" | "approved" | "declined" | "withdrawn";
	askedAt: number;
	decidedAt: number | null;
	decidedBy: string | null;
}

export interface Invite {
	id: string;
	workspace: string;
	name: Name;
	role: Role;
	days: number;
	invitedBy: string;
	createdAt: number;
	lastSentAt: number;
	until: number;
	closed: { as: "accepted" | "declined" | "revoked"; at: number; by: string | null; wasMember: boolean } | null;
	/** A newer sending to the same address has taken its place: nothing undoes its decline. */
	isReplaced: boolean;
	/** One for each sending; the last is the valid one. */
	mails: Mail[];
}

export interface Mail {
	state: "queued" | "sent" | "failed" | "cancelled";
	owedSince: number;
	tries: number;
	/** The time of its newest message, or of its next delivery. */
	announcedAt: number;
	/** The provider has it, even if its answer was lost. */
	isOut: boolean;
	/** The failure of the last attempt; shown after the mail has failed. */
	failure: string | null;
}

export interface State {
	now: number;
	accounts: Account[];
	workspaces: Workspace[];
	/** Nothing shows them. The purge has yet to delete their members and invites. */
	deleted: { workspace: Workspace; invites: Invite[] }[];
	/** Oldest first, without those that were purged. */
	invites: Invite[];
	tokens: Token[];
	/** Those of all workspaces, deleted ones included. */
	links: Link[];
	linkTokens: LinkToken[];
	requests: JoinRequest[];
	/** Messages, each with the name of a mail such as `invite 1/2`: the invite and the sending. */
	queue: string[];
	/** Invite mails of a day by the key that they count for. */
	mailsToday: Record<string, number>;
	/** The number of audit rows of each action. */
	audit: Record<string, number>;
	made: { accounts: number; invites: number; workspaces: number; links: number; requests: number };
}

/** An answer: a status, the code of a refusal, and the facts of its body. */
export interface Answer {
	status: number;
	code?: Code;
	facts?: unknown;
}

export class Refusal extends Error {
	constructor(
		readonly code: Code,
		readonly facts?: unknown,
	) {
		super(code);
	}
}

/** The beginning of a scenario: the workspaces and their members. */
export interface Scene {
	now: number;
	workspaces: readonly {
		slug: Slug;
		plan: Plan;
		seatLimit: number | null;
		roles: Readonly<Record<Name, Role | null>>;
	}[];
}

export function beginning({ now, workspaces }: Scene): State {
	return {
		now,
		accounts: NAMES.map((name) => ({ id: name, name, since: now, session: newSession(now) })),
		workspaces: workspaces.map(({ slug, plan, seatLimit, roles }, index) => ({
			id: `workspace ${index + 1}`,
			slug,
			plan,
			seatLimit,
			since: now,
			transfer: null,
			...closedDoors(),
			members: NAMES.flatMap((name) =>
				roles[name] === null ? [] : [{ account: name, role: roles[name], since: now }],
			),
		})),
		deleted: [],
		invites: [],
		tokens: [],
		links: [],
		linkTokens: [],
		requests: [],
		queue: [],
		mailsToday: {},
		audit: {},
		made: { accounts: NAMES.length, invites: 0, workspaces: workspaces.length, links: 0, requests: 0 },
	};
}

/** The doors of a new workspace. */
export function closedDoors(): Pick<Workspace, "visibility" | "joining" | "domainMode" | "archivedAt" | "barred"> {
	return { visibility: "private", joining: "invite", domainMode: null, archivedAt: null, barred: {} };
}

export function newSession(now: number): Session {
	return { since: now, until: now + SESSION_LASTS, active: null };
}

/** An account goes with its requests and bars. */
export function removeAccount(state: State, account: Account): void {
	state.accounts = state.accounts.filter(({ id }) => id !== account.id);
	state.requests = state.requests.filter((request) => request.account !== account.id);
	for (const workspace of state.workspaces) delete workspace.barred[account.id];
}

export function accountOf(state: State, name: Who): Account | undefined {
	return state.accounts.find((account) => account.name === name);
}

export function accountById(state: State, id: string): Account | undefined {
	return state.accounts.find((account) => account.id === id);
}

export function workspaceAt(state: State, slug: Slug): Workspace | undefined {
	return state.workspaces.find((workspace) => workspace.slug === slug);
}

export function membershipOf(workspace: Workspace, account: Account | undefined): Membership | undefined {
	return workspace.members.find((member) => member.account === account?.id);
}

export function statusOf({ closed, until }: Invite, now: number): InviteStatus {
	if (closed !== null) return closed.as;
	return until > now ? "pending" : "expired";
}

/** The invite is above `member`, and its inviter may not give its role now. */
export function isSuspended({ workspaces }: State, { workspace, role, invitedBy }: Invite): boolean {
	const inviter = workspaces.find(({ id }) => id === workspace)?.members.find(({ account }) => account === invitedBy);
	return isAbove(role, "member") && (inviter === undefined || isAbove(role, inviter.role));
}

/** The status as people see it. */
export function shownStatus(state: State, invite: Invite): ShownStatus {
	const status = statusOf(invite, state.now);
	return status === "pending" && isSuspended(state, invite) ? "suspended" : status;
}

/** Nobody declined it who was signed in as its invitee, and its time has not passed: its link still accepts it. */
export function canUndoDecline({ closed, isReplaced, until }: Invite, now: number): boolean {
	return closed?.as === "declined" && closed.by === null && !isReplaced && until > now;
}

export function pendingInvites({ invites, now }: State, workspace: Workspace): Invite[] {
	return invites.filter((invite) => invite.workspace === workspace.id && statusOf(invite, now) === "pending");
}

/** @returns null for no limit */
export function seatLimitOf({ seatLimit, plan }: Workspace): number | null {
	return seatLimit ?? SEATS[plan];
}

export function seatsUsed(state: State, workspace: Workspace): number {
	return workspace.members.length + pendingInvites(state, workspace).length;
}

export function hasFreeSeat(state: State, workspace: Workspace): boolean {
	const limit = seatLimitOf(workspace);
	return limit === null || seatsUsed(state, workspace) < limit;
}

/** The message that names an invite's newest mail. */
export function messageOf(invite: Invite): string {
	return `${invite.id}/${invite.mails.length}`;
}

export function mailNamed(state: State, message: string): { invite: Invite; mail: Mail; sending: number } | undefined {
	const [id, sending] = message.split("/");
	const invite = keptInvites(state).find((candidate) => candidate.id === id);
	const mail = invite?.mails[Number(sending) - 1];
	return invite && mail && { invite, mail, sending: Number(sending) };
}

/** All invites that have a row, also those of deleted workspaces. */
export function keptInvites({ invites, deleted }: State): Invite[] {
	return [...invites, ...deleted.flatMap((remains) => remains.invites)];
}

/** The invite's workspace is deleted. */
export function isLeftOver({ deleted }: State, invite: Invite): boolean {
	return deleted.some(({ workspace }) => workspace.id === invite.workspace);
}

/**
 * The rules of every door, after those of the door itself.
 *
 * @param passage the person has shown that their address is theirs; the time at which somebody decided about them
 * @throws Refusal
 */
export function requireAdmission(
	state: State,
	workspace: Workspace,
	account: Account,
	{ isProven, decidedAt }: { isProven: boolean; decidedAt: number | null },
): void {
	if (!isProven) throw new Refusal("EMAIL_NOT_VERIFIED");
	if (workspace.archivedAt !== null) throw new Refusal("WORKSPACE_ARCHIVED");
	const held = pendingInvites(state, workspace).find(({ name }) => name === account.name);
	const lastDecision = Math.max(decidedAt ?? -1, held?.lastSentAt ?? -1);
	if ((workspace.barred[account.id] ?? -1) > lastDecision) throw new Refusal("BARRED");
	const limit = seatLimitOf(workspace);
	const taken = held !== undefined ? workspace.members.length : seatsUsed(state, workspace);
	if (limit !== null && taken >= limit) throw new Refusal("SEAT_LIMIT_REACHED");
}

/** Makes a member: their pending invite is used up, their open request is answered, and their bar is lifted. */
export function bringIn(
	state: State,
	workspace: Workspace,
	account: Account,
	{ role, decidedBy }: { role: Role; decidedBy: string | null },
): Membership {
	const membership = { account: account.id, role, since: state.now };
	workspace.members.push(membership);
	delete workspace.barred[account.id];
	for (const invite of pendingInvites(state, workspace)) {
		if (invite.name !== account.name) continue;
		invite.closed = { as: "accepted", at: state.now, by: account.id, wasMember: false };
		cancelMail(state, invite);
	}
	for (const request of state.requests) {
		if (request.account !== account.id || request.workspace !== workspace.id || request.status !== "pending") continue;
		request.status = "approved";
		request.decidedAt = state.now;
		request.decidedBy = decidedBy;
	}
	recordAudit(state, "member.joined");
	return membership;
}

export function recordAudit(state: State, action: string): void {
	state.audit[action] = (state.audit[action] ?? 0) + 1;
}

/** Free, and without more seats from the operator. */
function isFree({ plan, seatLimit }: Workspace): boolean {
	return plan === "free" && seatLimit === null;
}

/** The most mails of a day of a free workspace: two fifths in its first seven days. */
function freeCap({ now }: State, { since }: Workspace): number {
	const { freeWorkspace } = MAILS_A_DAY;
	return since > now - 7 * DAY ? Math.floor(freeWorkspace * 0.4) : freeWorkspace;
}

/** The keys that a mail counts for on a day, each with its cap. */
function counters(
	state: State,
	{ at, person, workspace, recipient }: { at: number; person: string; workspace: Workspace; recipient: Name },
): [string, number][] {
	const day = Math.floor(at / DAY);
	const cap = (full: number) => (isFree(workspace) ? Math.min(full, freeCap(state, workspace)) : full);
	const address = addressOf(recipient);
	return [
		[`${day} ${isFree(workspace) ? "free " : ""}person ${person}`, cap(MAILS_A_DAY.person)],
		[`${day} workspace ${workspace.id}`, cap(MAILS_A_DAY.workspace)],
		[`${day} recipient ${address} in ${workspace.id}`, MAILS_A_DAY.recipientAndSender],
		[`${day} recipient ${address} by ${person}`, MAILS_A_DAY.recipientAndSender],
		[`${day} recipient ${address}`, MAILS_A_DAY.recipient],
	];
}

export function mayMailToday(state: State, person: string, workspace: Workspace, recipient: Name): boolean {
	const keys = counters(state, { at: state.now, person, workspace, recipient });
	return keys.every(([key, most]) => (state.mailsToday[key] ?? 0) < most);
}

export function countMail(state: State, person: string, workspace: Workspace, recipient: Name): void {
	for (const [key] of counters(state, { at: state.now, person, workspace, recipient }))
		state.mailsToday[key] = (state.mailsToday[key] ?? 0) + 1;
}

/**
 * Mail that has not gone out is no longer owed. If nobody has tried to send it, it does not count any more; that of a
 * deleted workspace does not count for the recipient any more.
 */
export function cancelMail(state: State, invite: Invite): void {
	const workspaces = [...state.workspaces, ...state.deleted.map(({ workspace }) => workspace)];
	const workspace = workspaces.find(({ id }) => id === invite.workspace);
	for (const mail of invite.mails) {
		if (mail.state !== "queued") continue;
		mail.state = "cancelled";
		if (mail.tries > 0 || workspace === undefined) continue;
		const { lastSentAt: at, invitedBy: person, name: recipient } = invite;
		for (const [key] of counters(state, { at, person, workspace, recipient })) {
			if (isLeftOver(state, invite) && !key.includes("recipient")) continue;
			state.mailsToday[key] = Math.max(0, (state.mailsToday[key] ?? 0) - 1);
		}
	}
}
