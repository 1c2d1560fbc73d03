/** Workspaces, plans and accounts. */
import { requireSession, requireVerified, signedIn } from "./caller";
import type { CommandOf } from "./commands";
import { countedFor, ownedBy } from "./membership";
import { MAX_OWNED_WORKSPACES, SIGN_IN_IS_FRESH } from "./rules";
import {
	accountOf,
	closedDoors,
	type Invite,
	membershipOf,
	newSession,
	Refusal,
	recordAudit,
	removeAccount,
	type State,
	seatLimitOf,
	seatsUsed,
	workspaceAt,
} from "./state";

/** As the operator does. */
export function setPlan(state: State, { in: slug, plan, seatLimit }: CommandOf<"setPlan">) {
	const workspace = workspaceAt(state, slug);
	if (workspace === undefined) throw new Refusal("WORKSPACE_NOT_FOUND");
	workspace.plan = plan;
	if (seatLimit !== undefined) workspace.seatLimit = seatLimit;
	recordAudit(state, "workspace.plan_set");
	return {
		ok: true,
		plan,
		seatLimit: workspace.seatLimit,
		inviteMailsPerDay: null,
		seats: { used: seatsUsed(state, workspace), limit: seatLimitOf(workspace) },
	};
}

export function createWorkspace(state: State, { by, in: slug }: CommandOf<"createWorkspace">) {
	const account = signedIn(state, by);
	requireVerified(account);
	if (workspaceAt(state, slug) !== undefined) throw new Refusal("ORGANIZATION_ALREADY_EXISTS");
	if (countedFor(state, account) >= MAX_OWNED_WORKSPACES) {
		throw new Refusal("YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS");
	}
	state.made.workspaces += 1;
	const id = `workspace ${state.made.workspaces}`;
	const members = [{ account: account.id, role: "owner" as const, since: state.now }];
	state.workspaces.push({
		id,
		slug,
		plan: "free",
		seatLimit: null,
		since: state.now,
		transfer: null,
		members,
		...closedDoors(),
	});
	account.session.active = id;
	recordAudit(state, "workspace.created");
	return { id, slug };
}

/** Nothing shows the workspace, its members and its invites any more; the audit rows stay. */
export function deleteWorkspace(state: State, { by, in: slug }: CommandOf<"deleteWorkspace">) {
	const account = signedIn(state, by);
	const workspace = workspaceAt(state, slug);
	const membership = workspace && membershipOf(workspace, account);
	if (workspace === undefined || membership === undefined) {
		throw new Refusal("USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION");
	}
	if (membership.role !== "owner") throw new Refusal("YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_ORGANIZATION");
	if (workspace.archivedAt !== null) throw new Refusal("WORKSPACE_ARCHIVED");
	state.workspaces = state.workspaces.filter(({ id }) => id !== workspace.id);
	state.deleted.push({ workspace, invites: state.invites.filter((invite) => invite.workspace === workspace.id) });
	state.invites = state.invites.filter((invite) => invite.workspace !== workspace.id);
	if (account.session.active === workspace.id) account.session.active = null;
	recordAudit(state, "workspace.deleted");
	return { id: workspace.id, slug };
}

/** A fresh session needs no password. */
export function deleteAccount(state: State, { by }: CommandOf<"deleteAccount">) {
	const account = requireSession(state, by);
	if (state.now - account.session.since >= SIGN_IN_IS_FRESH) throw new Refusal("SESSION_EXPIRED");
	if (ownedBy(state, account) > 0) throw new Refusal("OWNER_CANNOT_LEAVE");
	removeAccount(state, account);
	recordAudit(state, "account.deleted");
	for (const workspace of state.workspaces) {
		if (membershipOf(workspace, account) === undefined) continue;
		workspace.members = workspace.members.filter((member) => member.account !== account.id);
		recordAudit(state, "member.left");
	}
	const isToOther = (invite: Invite) => invite.name !== account.name;
	for (const invite of state.invites) if (!isToOther(invite)) recordAudit(state, "invite.erased");
	state.invites = state.invites.filter(isToOther);
	for (const left of state.deleted) {
		left.workspace.members = left.workspace.members.filter((member) => member.account !== account.id);
		left.invites = left.invites.filter(isToOther);
	}
	return { success: true, message: "User deleted" };
}

export function signIn(state: State, { by }: CommandOf<"signIn">) {
	const known = accountOf(state, by);
	if (known !== undefined) known.session = newSession(state.now);
	else {
		state.made.accounts += 1;
		state.accounts.push({
			id: `${by} ${state.made.accounts}`,
			name: by,
			since: state.now,
			session: newSession(state.now),
		});
	}
	return {};
}

export function everybodySignsIn(state: State) {
	for (const account of state.accounts) account.session = newSession(state.now);
	return {};
}
