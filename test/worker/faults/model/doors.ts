/** The doors beside invites: links, requests, open workspaces, domains; bars, and archives. */

import { type Caller, callerIn, isVerified, managerIn, requireVerified, signedIn, writerIn } from "./caller";
import type { CommandOf, LinkToken } from "./commands";
import { memberFacts } from "./membership";
import { DAY, isAbove, MAX_OPEN_REQUESTS, may, REQUEST_RESTS, type Role, SECOND } from "./rules";
import {
	type Account,
	accountById,
	bringIn,
	type JoinRequest,
	type Link,
	membershipOf,
	Refusal,
	recordAudit,
	requireAdmission,
	type State,
	type Workspace,
	workspaceAt,
} from "./state";

export function createLink(state: State, { by, in: slug, as, maxUses, days }: CommandOf<"createLink">) {
	if (as === "owner") throw new Refusal("VALIDATION_ERROR");
	const { account, workspace, membership } = writingManagerIn(state, { by, in: slug });
	if (isAbove(as, membership.role)) throw new Refusal("ROLE_TOO_HIGH");
	state.made.links += 1;
	const link: Link = {
		id: `link ${state.made.links}`,
		workspace: workspace.id,
		role: as,
		maxUses: maxUses ?? null,
		used: 0,
		by: account.id,
		madeAt: state.now,
		until: state.now + days * DAY,
		usedAt: null,
		revokedAt: null,
	};
	state.links.push(link);
	state.linkTokens.push({ link: link.id, until: link.until });
	recordAudit(state, "link.created");
	return { link: linkFacts(state, link) };
}

export function revokeLink(state: State, { by, in: slug, link }: CommandOf<"revokeLink">) {
	const { workspace, membership } = writingManagerIn(state, { by, in: slug });
	const found = state.links.find(({ id, workspace: at }) => id === link && at === workspace.id);
	if (found === undefined) throw new Refusal("LINK_NOT_FOUND");
	if (isAbove(found.role, membership.role)) throw new Refusal("ROLE_TOO_HIGH");
	if (found.revokedAt === null) recordAudit(state, "link.revoked");
	found.revokedAt ??= state.now;
	return { ok: true };
}

/** A member who follows a link stays what they are, and uses nothing up, whatever became of the link. */
export function joinByLink(state: State, { by, linkToken }: CommandOf<"joinByLink">) {
	const issued = requireIssuedLink(state, linkToken);
	const account = signedIn(state, by);
	const link = state.links.find(({ id }) => id === issued.link);
	if (link === undefined) throw new Refusal("LINK_NOT_FOUND");
	const workspace = state.workspaces.find(({ id }) => id === link.workspace);
	if (workspace === undefined) throw new Refusal("LINK_NOT_FOUND");
	if (membershipOf(workspace, account) === undefined) {
		const status = linkStatus(state, link);
		if (status !== "active") throw new Refusal(LINK_CODES[status]);
		requireAdmission(state, workspace, account, { isProven: isVerified(account), decidedAt: null });
		link.used += 1;
		link.usedAt = state.now;
		return joined(state, workspace, account, link.role);
	}
	return joinedBefore(workspace, account);
}

/** The token is genuine and its time has not passed. This is checked before the session is read. */
function requireIssuedLink({ now }: State, token: LinkToken | "forged"): LinkToken {
	if (token === "forged") throw new Refusal("LINK_NOT_FOUND");
	if (token.until <= now) throw new Refusal("LINK_EXPIRED");
	return token;
}

const LINK_CODES = {
	revoked: "LINK_REVOKED",
	expired: "LINK_EXPIRED",
	exhausted: "LINK_EXHAUSTED",
	suspended: "LINK_SUSPENDED",
} as const;

/** The first of its states; its maker has to be able to give its role still, whatever the role is. */
function linkStatus(state: State, link: Link): keyof typeof LINK_CODES | "active" {
	if (link.revokedAt !== null) return "revoked";
	if (link.until <= state.now) return "expired";
	if (link.maxUses !== null && link.used >= link.maxUses) return "exhausted";
	const workspace = state.workspaces.find(({ id }) => id === link.workspace);
	const maker = workspace?.members.find(({ account }) => account === link.by);
	const maySuchAMaker = maker !== undefined && may(maker.role, "canManageMembers") && !isAbove(link.role, maker.role);
	return maySuchAMaker ? "active" : "suspended";
}

/** A link as the API shows it, without its URL; times are in ms. */
function linkFacts(state: State, link: Link) {
	const maker = accountById(state, link.by);
	return {
		id: link.id,
		label: null,
		role: link.role,
		status: linkStatus(state, link),
		maxUses: link.maxUses,
		usedCount: link.used,
		emailDomains: [],
		createdBy: maker === undefined ? null : { id: maker.id, name: maker.name },
		createdAt: link.madeAt,
		expiresAt: link.until,
		lastUsedAt: link.usedAt,
	};
}

export function setDoors(state: State, { by, in: slug, visibility, joining }: CommandOf<"setDoors">) {
	const { workspace } = writingAdminIn(state, { by, in: slug });
	const isChanged = workspace.visibility !== visibility || workspace.joining !== joining;
	workspace.visibility = visibility;
	workspace.joining = joining;
	if (isChanged) recordAudit(state, "workspace.doors_changed");
	return { doors: { visibility, joining, inviteTransport: "mail", inviteDomains: [] } };
}

export function joinOpen(state: State, { by, in: slug }: CommandOf<"joinOpen">) {
	const account = signedIn(state, by);
	const workspace = workspaceAt(state, slug);
	if (workspace !== undefined && membershipOf(workspace, account) !== undefined)
		return joinedBefore(workspace, account);
	if (workspace?.visibility !== "public" || workspace.joining !== "open" || workspace.archivedAt !== null)
		throw new Refusal("WORKSPACE_NOT_FOUND");
	return comeIn(state, workspace, account);
}

/** All addresses of a scenario are at one domain. */
export function joinByDomain(state: State, { by, in: slug }: CommandOf<"joinByDomain">) {
	const account = signedIn(state, by);
	const workspace = workspaceAt(state, slug);
	if (workspace !== undefined && membershipOf(workspace, account) !== undefined)
		return joinedBefore(workspace, account);
	if (workspace?.domainMode !== "join" || !isVerified(account) || workspace.archivedAt !== null)
		throw new Refusal("WORKSPACE_NOT_FOUND");
	return comeIn(state, workspace, account);
}

function comeIn(state: State, workspace: Workspace, account: Account) {
	requireAdmission(state, workspace, account, { isProven: isVerified(account), decidedAt: null });
	return joined(state, workspace, account, "member");
}

function joined(state: State, workspace: Workspace, account: Account, role: Role) {
	bringIn(state, workspace, account, { role, decidedBy: null });
	account.session.active = workspace.id;
	return { ok: true, workspaceSlug: workspace.slug, alreadyMember: false };
}

function joinedBefore(workspace: Workspace, account: Account) {
	account.session.active = workspace.id;
	return { ok: true, workspaceSlug: workspace.slug, alreadyMember: true };
}

/** The domain of everybody's address belongs to this workspace, as if DNS had its record. */
export function ownDomain(state: State, { in: slug, mode }: CommandOf<"ownDomain">) {
	const owner = workspaceAt(state, slug);
	if (owner === undefined) return {};
	for (const workspace of state.workspaces) workspace.domainMode = null;
	owner.domainMode = mode;
	return {};
}

export function requestToJoin(state: State, { by, in: slug }: CommandOf<"requestToJoin">) {
	const account = signedIn(state, by);
	requireVerified(account);
	const workspace = workspaceAt(state, slug);
	if (workspace === undefined) throw new Refusal("WORKSPACE_NOT_FOUND");
	const isFound = workspace.visibility === "public" && workspace.joining !== "invite";
	const isSuggested = workspace.domainMode === "suggest" || workspace.domainMode === "join";
	if (workspace.archivedAt !== null || !(isFound || isSuggested)) throw new Refusal("WORKSPACE_NOT_FOUND");
	if (membershipOf(workspace, account) !== undefined) throw new Refusal("ALREADY_MEMBER");
	const theirs = state.requests.filter((request) => request.account === account.id);
	const here = theirs.filter((request) => request.workspace === workspace.id);
	const open = here.find(({ status }) => status === "pending");
	if (open !== undefined) throw new Refusal("ALREADY_REQUESTED", { requestId: open.id });
	const refusedAt = Math.max(...here.filter(({ status }) => status === "declined").map((one) => one.decidedAt ?? 0));
	const rests = refusedAt + REQUEST_RESTS - state.now;
	if (rests > 0) throw new Refusal("RATE_LIMITED", { retryAfterSeconds: Math.ceil(rests / SECOND) });
	if (theirs.filter(({ status }) => status === "pending").length >= MAX_OPEN_REQUESTS)
		throw new Refusal("RATE_LIMITED", { retryAfterSeconds: DAY / SECOND });
	state.made.requests += 1;
	const request: JoinRequest = {
		id: `request ${state.made.requests}`,
		workspace: workspace.id,
		account: account.id,
		status: "pending",
		askedAt: state.now,
		decidedAt: null,
		decidedBy: null,
	};
	state.requests.push(request);
	recordAudit(state, "request.created");
	return { request: { ...requestFacts(request), workspaceName: `The ${slug}`, workspaceSlug: slug } };
}

export function approveRequest(state: State, { by, in: slug, request, as = "member" }: CommandOf<"approveRequest">) {
	if (as === "owner") throw new Refusal("VALIDATION_ERROR");
	const caller = writingManagerIn(state, { by, in: slug });
	const found = requireRequest(state, caller, request);
	if (isAbove(as, caller.membership.role)) throw new Refusal("ROLE_TOO_HIGH");
	const account = accountById(state, found.account);
	if (account === undefined) throw new Error("A request goes with its account.");
	requireAdmission(state, caller.workspace, account, { isProven: isVerified(account), decidedAt: state.now });
	const membership = bringIn(state, caller.workspace, account, { role: as, decidedBy: caller.account.id });
	return { member: memberFacts(state, membership) };
}

export function declineRequest(state: State, { by, in: slug, request }: CommandOf<"declineRequest">) {
	const caller = writingManagerIn(state, { by, in: slug });
	const found = requireRequest(state, caller, request);
	end(state, found, "declined", caller.account.id);
	recordAudit(state, "request.declined");
	return { ok: true };
}

/** Also from an archived workspace: nothing changes there. */
export function withdrawRequest(state: State, { by, request }: CommandOf<"withdrawRequest">) {
	const account = signedIn(state, by);
	const found = state.requests.find(({ id }) => id === request);
	const isHere = state.workspaces.some(({ id }) => id === found?.workspace);
	if (found?.account !== account.id || !isHere) throw new Refusal("REQUEST_NOT_FOUND");
	if (found.status === "withdrawn") return { ok: true };
	if (found.status !== "pending") throw new Refusal("REQUEST_CLOSED");
	end(state, found, "withdrawn", null);
	recordAudit(state, "request.withdrawn");
	return { ok: true };
}

function end(state: State, request: JoinRequest, status: JoinRequest["status"], by: string | null): void {
	request.status = status;
	request.decidedAt = state.now;
	request.decidedBy = by;
}

function requireRequest(state: State, { workspace }: Caller, id: string): JoinRequest {
	const found = state.requests.find((one) => one.id === id && one.workspace === workspace.id);
	if (found === undefined) throw new Refusal("REQUEST_NOT_FOUND");
	if (found.status !== "pending") throw new Refusal("REQUEST_CLOSED");
	return found;
}

function requestFacts({ id, status, askedAt, decidedAt }: JoinRequest) {
	return { id, status, message: null, createdAt: askedAt, decidedAt };
}

export function archiveWorkspace(state: State, { by, in: slug }: CommandOf<"archiveWorkspace">) {
	const { workspace, membership } = callerIn(state, by, slug);
	if (membership.role !== "owner") throw new Refusal("FORBIDDEN");
	if (workspace.archivedAt === null) recordAudit(state, "workspace.archived");
	workspace.archivedAt ??= state.now;
	return { ok: true };
}

export function restoreWorkspace(state: State, { by, in: slug }: CommandOf<"restoreWorkspace">) {
	const { workspace, membership } = callerIn(state, by, slug);
	if (membership.role !== "owner") throw new Refusal("FORBIDDEN");
	if (workspace.archivedAt !== null) recordAudit(state, "workspace.restored");
	workspace.archivedAt = null;
	return { ok: true };
}

function writingManagerIn(state: State, { by, in: slug }: Pick<CommandOf<"setDoors">, "by" | "in">): Caller {
	return writerIn(managerIn(state, by, slug));
}

function writingAdminIn(state: State, { by, in: slug }: Pick<CommandOf<"setDoors">, "by" | "in">): Caller {
	const caller = callerIn(state, by, slug);
	if (!may(caller.membership.role, "canManageWorkspace")) throw new Refusal("FORBIDDEN");
	return writerIn(caller);
}
