/** Members: their roles, and how they leave. */

import { type Caller, callerIn, managerIn, writerIn } from "./caller";
import { addressOf, type CommandOf, type Name } from "./commands";
import { inviteFacts, revoke } from "./inviting";
import { isAbove, MAX_OWNED_WORKSPACES, may, OWNERSHIP_CAN_GO_BACK, permissionsOf } from "./rules";
import {
	type Account,
	accountById,
	accountOf,
	canUndoDecline,
	type Membership,
	membershipOf,
	pendingInvites,
	Refusal,
	recordAudit,
	type State,
	seatLimitOf,
	seatsUsed,
	statusOf,
	type Workspace,
} from "./state";

export function viewer(state: State, { by, in: slug }: CommandOf<"viewer">) {
	return { viewer: memberFacts(state, callerIn(state, by, slug).membership) };
}

export function membersByWorkspaceSlug(state: State, { by, in: slug }: CommandOf<"membersByWorkspaceSlug">) {
	const { workspace, membership } = callerIn(state, by, slug);
	const invites = may(membership.role, "canManageMembers") ? pendingInvites(state, workspace).reverse() : [];
	return {
		members: workspace.members.map((member) => memberFacts(state, member)),
		invites: invites.map((invite) => inviteFacts(state, invite)),
		viewer: memberFacts(state, membership),
		seats: { used: seatsUsed(state, workspace), limit: seatLimitOf(workspace) },
		nextCursor: null,
	};
}

export function listInvites(state: State, { by, in: slug, status }: CommandOf<"listInvites">) {
	const { workspace } = managerIn(state, by, slug);
	const here = state.invites.filter((invite) => invite.workspace === workspace.id).reverse();
	const wanted = here.filter((invite) => status === "all" || statusOf(invite, state.now) === status);
	return { invites: wanted.map((invite) => inviteFacts(state, invite)), nextCursor: null };
}

export function updateRole(state: State, { by, in: slug, whom, as }: CommandOf<"updateRole">) {
	if (as === "owner") throw new Refusal("VALIDATION_ERROR");
	const caller = writerIn(managerIn(state, by, slug));
	const { target } = requireTarget(state, caller.workspace, whom);
	if (isAbove(as, caller.membership.role)) throw new Refusal("ROLE_TOO_HIGH");
	requireBelow(caller, target);
	target.role = as;
	recordAudit(state, "member.role_changed");
	return { member: memberFacts(state, target) };
}

export function removeMember(state: State, { by, in: slug, whom }: CommandOf<"removeMember">) {
	const caller = writerIn(managerIn(state, by, slug));
	const { target, account } = requireTarget(state, caller.workspace, whom);
	requireBelow(caller, target);
	depart(state, caller.workspace, account, caller.account.id);
	caller.workspace.barred[account.id] = state.now;
	recordAudit(state, "member.removed");
	return { ok: true };
}

export function leave(state: State, { by, in: slug }: CommandOf<"leave">) {
	const { account, workspace, membership } = writerIn(callerIn(state, by, slug));
	if (membership.role === "owner") throw new Refusal("OWNER_CANNOT_LEAVE");
	depart(state, workspace, account, account.id);
	recordAudit(state, "member.left");
	return { ok: true };
}

export function transferOwnership(state: State, { by, in: slug, whom }: CommandOf<"transferOwnership">) {
	const caller = callerIn(state, by, slug);
	const { workspace, membership } = caller;
	if (membership.role !== "owner") throw new Refusal("FORBIDDEN");
	writerIn(caller);
	const { target, account } = requireTarget(state, workspace, whom);
	if (target !== membership && countedFor(state, account) >= MAX_OWNED_WORKSPACES) throw new Refusal("FORBIDDEN");
	if (target !== membership) workspace.transfer = { from: membership.account, at: state.now, role: target.role };
	membership.role = "admin";
	target.role = "owner";
	recordAudit(state, "workspace.ownership_transferred");
	return { ok: true };
}

export function returnOwnership(state: State, { by, in: slug }: CommandOf<"returnOwnership">) {
	const caller = callerIn(state, by, slug);
	const { workspace, membership } = caller;
	const { transfer } = workspace;
	if (membership.role !== "owner") throw new Refusal("FORBIDDEN");
	writerIn(caller);
	if (transfer === null || !canGoBack(state, workspace)) throw new Refusal("FORBIDDEN");
	const giver = workspace.members.find(({ account }) => account === transfer.from);
	if (giver === undefined) throw new Refusal("MEMBER_NOT_FOUND");
	membership.role = transfer.role;
	giver.role = "owner";
	workspace.transfer = null;
	recordAudit(state, "workspace.ownership_returned");
	return { ok: true };
}

function canGoBack({ now }: State, { transfer }: Workspace): boolean {
	return transfer !== null && now < transfer.at + OWNERSHIP_CAN_GO_BACK;
}

export function addMember(state: State, { whom, in: slug, as }: CommandOf<"addMember">) {
	const account = accountOf(state, whom);
	const workspace = state.workspaces.find((candidate) => candidate.slug === slug);
	if (account === undefined || workspace === undefined || membershipOf(workspace, account) !== undefined) return {};
	workspace.members.push({ account: account.id, role: as, since: state.now });
	return {};
}

export function ownedBy(state: State, account: Account): number {
	return state.workspaces.filter((workspace) => membershipOf(workspace, account)?.role === "owner").length;
}

/** The workspaces of which a person can own only so many. */
export function countedFor(state: State, account: Account): number {
	const counted = { ...state, workspaces: state.workspaces.filter((workspace) => !canGoBack(state, workspace)) };
	return ownedBy(counted, account);
}

/** Ends a membership: invites of that address whose link still works are revoked, and the workspace is no longer active in the session. */
function depart(state: State, workspace: Workspace, account: Account, by: string): void {
	workspace.members = workspace.members.filter((member) => member.account !== account.id);
	for (const invite of state.invites) {
		const isOpen = statusOf(invite, state.now) === "pending" || canUndoDecline(invite, state.now);
		if (isOpen && invite.workspace === workspace.id && invite.name === account.name) revoke(state, invite, by);
	}
	if (account.session.active === workspace.id) account.session.active = null;
}

function requireTarget(state: State, workspace: Workspace, whom: Name): { target: Membership; account: Account } {
	const account = accountOf(state, whom);
	const target = membershipOf(workspace, account);
	if (account === undefined || target === undefined) throw new Refusal("MEMBER_NOT_FOUND");
	return { target, account };
}

function requireBelow({ membership }: Caller, target: Membership): void {
	if (target === membership && target.role === "owner") throw new Refusal("OWNER_CANNOT_LEAVE");
	if (!isAbove(membership.role, target.role)) throw new Refusal("ROLE_TOO_HIGH");
}

/** A member as the API shows it; times are in ms. */
export function memberFacts(state: State, { account, role, since }: Membership) {
	const found = accountById(state, account);
	if (found === undefined) throw new Error("A membership goes with its account.");
	const { name } = found;
	return {
		userId: account,
		name,
		email: addressOf(name),
		image: null,
		role,
		permissions: permissionsOf(role),
		joinedAt: since,
		isOwner: role === "owner",
	};
}
