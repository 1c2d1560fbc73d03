/** What the popup shows: read anew each time, kept nowhere. */
import type { AnswerOf, MyInvite, Refusal, Workspace } from "muster/client";
import { muster, url } from "./muster";

export type Team = AnswerOf<"membersByWorkspaceSlug">;

export interface SignedIn {
	state: "signed-in";
	email: string;
	workspaces: Workspace[];
	invites: MyInvite[];
	/** The active workspace where it is one of theirs, else the first; null where they are in none. */
	workspace: Workspace | null;
	team: Team | null;
}

export type Reading =
	| SignedIn
	| { state: "signed-out" }
	/** The browser lets people withhold what a manifest asks for. */
	| { state: "withheld" }
	| { state: "trouble"; message: string };

export async function read(): Promise<Reading> {
	if (!(await chrome.permissions.contains({ origins: [`${url}/*`] }))) return { state: "withheld" };
	const [session, workspaces, mine] = await Promise.all([muster.session(), muster.workspaces(), muster.myInvites()]);
	if (session.error !== null) return refused(session.error);
	if (session.data === null) return { state: "signed-out" };
	if (workspaces.error !== null) return refused(workspaces.error);

	// The session's active workspace is a hint about what to show. What may be done there, the Worker asks each time.
	const { user, activeWorkspaceId } = session.data;
	const workspace = workspaces.data.find(({ id }) => id === activeWorkspaceId) ?? workspaces.data[0] ?? null;
	const team = workspace === null ? null : await muster.membersByWorkspaceSlug({ slug: workspace.slug });
	if (team !== null && team.error !== null) return refused(team.error);
	return {
		state: "signed-in",
		email: user.email,
		workspaces: workspaces.data,
		// Refused to those who have not verified their address: there is nothing for them yet.
		invites: mine.data?.invites ?? [],
		workspace,
		team: team?.data ?? null,
	};
}

function refused({ code, message }: Refusal): Reading {
	return code === "UNAUTHORIZED" ? { state: "signed-out" } : { state: "trouble", message };
}
