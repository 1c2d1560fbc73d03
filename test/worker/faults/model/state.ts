/** What is so, at one moment of a story. */
import { addressOf, type InviteStatus, NAMES, type Name, type Slug, type Token, type Who } from "./commands";
import { type Code, DAY, MAILS_A_DAY, type Plan, type Role, SEATS, SESSION_LASTS } from "./rules";

export interface Account {
	/** `ada`; one that they make after it is gone, `ada 6`. */
	id: string;
	name: Name;
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
	/** In the order in which they joined. */
	members: Membership[];
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
	/** One for each sending; the last is the valid one. */
	mails: Mail[];
}

export interface Mail {
	state: "queued" | "sent" | "failed" | "cancelled";
	owedSince: number;
	tries: number;
	/** When its newest message was sent, or will come again. */
	announcedAt: number;
	/** The provider has it, whether or not it said so. */
	isOut: boolean;
	/** What the last try met; shown once the mail has failed. */
	trouble: string | null;
}

export interface State {
	now: number;
	accounts: Account[];
	workspaces: Workspace[];
	/** Oldest first; what was purged is gone. */
	invites: Invite[];
	tokens: Token[];
	/** Messages that name a mail, as `invite 1/2`: its invite and which sending. */
	queue: string[];
	/** Invite mails by day and whom they count for. */
	mailsToday: Record<string, number>;
	/** How often each kind of deed was written down. */
	audit: Record<string, number>;
	made: { accounts: number; invites: number; workspaces: number };
}

/** What an operation answers: a status, the code of a refusal, and the facts of its body. */
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

/** How a story begins: who is in which workspace as what. */
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
		accounts: NAMES.map((name) => ({ id: name, name, session: newSession(now) })),
		workspaces: workspaces.map(({ slug, plan, seatLimit, roles }, index) => ({
			id: `workspace ${index + 1}`,
			slug,
			plan,
			seatLimit,
			members: NAMES.flatMap((name) =>
				roles[name] === null ? [] : [{ account: name, role: roles[name], since: now }],
			),
		})),
		invites: [],
		tokens: [],
		queue: [],
		mailsToday: {},
		audit: {},
		made: { accounts: NAMES.length, invites: 0, workspaces: workspaces.length },
	};
}

export function newSession(now: number): Session {
	return { since: now, until: now + SESSION_LASTS, active: null };
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
	const invite = state.invites.find((candidate) => candidate.id === id);
	const mail = invite?.mails[Number(sending) - 1];
	return invite && mail && { invite, mail, sending: Number(sending) };
}

export function writeDown(state: State, deed: string): void {
	state.audit[deed] = (state.audit[deed] ?? 0) + 1;
}

/** Whom a mail counts for today, with how many each may have. */
function counters(state: State, person: string, workspace: Workspace, recipient: Name): [string, number][] {
	const day = Math.floor(state.now / DAY);
	return [
		[`${day} person ${person}`, MAILS_A_DAY.person],
		[`${day} workspace ${workspace.id}`, MAILS_A_DAY.workspace],
		[`${day} recipient ${addressOf(recipient)} in ${workspace.id}`, MAILS_A_DAY.recipientInWorkspace],
		[`${day} recipient ${addressOf(recipient)}`, MAILS_A_DAY.recipient],
	];
}

export function mayMailToday(state: State, person: string, workspace: Workspace, recipient: Name): boolean {
	return counters(state, person, workspace, recipient).every(([key, most]) => (state.mailsToday[key] ?? 0) < most);
}

export function countMail(state: State, person: string, workspace: Workspace, recipient: Name): void {
	for (const [key] of counters(state, person, workspace, recipient))
		state.mailsToday[key] = (state.mailsToday[key] ?? 0) + 1;
}
