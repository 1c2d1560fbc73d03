/** The caller, and the first refusals of most operations. */

import type { Slug, Who } from "./commands";
import { may, SESSION_LASTS, SESSION_RESTS } from "./rules";
import {
	type Account,
	accountOf,
	type Membership,
	membershipOf,
	Refusal,
	type State,
	type Workspace,
	workspaceAt,
} from "./state";

export interface Caller {
	account: Account;
	workspace: Workspace;
	membership: Membership;
}

/** The account of the caller, if their session is alive. */
export function callerAccount(state: State, who: Who): Account | undefined {
	const account = accountOf(state, who);
	return account !== undefined && account.session.until > state.now ? account : undefined;
}

export function requireSession(state: State, who: Who): Account {
	const account = callerAccount(state, who);
	if (account === undefined) throw new Refusal("UNAUTHORIZED");
	return account;
}

/** The account of a caller with a live session. A session that is due is extended, even if the request is refused. */
export function signedIn(state: State, who: Who): Account {
	const account = requireSession(state, who);
	const { session } = account;
	if (session.until <= state.now + SESSION_LASTS - SESSION_RESTS) session.until = state.now + SESSION_LASTS;
	return account;
}

export function callerIn(state: State, who: Who, slug: Slug): Caller {
	const account = signedIn(state, who);
	const workspace = workspaceAt(state, slug);
	const membership = workspace && membershipOf(workspace, account);
	if (workspace === undefined || membership === undefined) throw new Refusal("WORKSPACE_NOT_FOUND");
	return { account, workspace, membership };
}

/** A caller who may manage members. */
export function managerIn(state: State, who: Who, slug: Slug): Caller {
	const caller = callerIn(state, who, slug);
	if (!may(caller.membership.role, "canManageMembers")) throw new Refusal("FORBIDDEN");
	return caller;
}

/** A caller who changes something. */
export function writerIn(caller: Caller): Caller {
	if (caller.workspace.archivedAt !== null) throw new Refusal("WORKSPACE_ARCHIVED");
	return caller;
}

/** A caller who may have mails sent to others. */
export function inviterIn(state: State, who: Who, slug: Slug): Caller {
	const caller = writerIn(managerIn(state, who, slug));
	requireVerified(caller.account);
	return caller;
}

export function isVerified({ name }: Account): boolean {
	return name !== "eve";
}

export function requireVerified(account: Account): void {
	if (!isVerified(account)) throw new Refusal("EMAIL_NOT_VERIFIED");
}
