/** Everything that the popup shows. It is read again each time and stored nowhere. */
import type { MyInvite, OutputOf, Refusal, Workspace } from "muster/client";
import { muster, url } from "./muster";

export type Team = OutputOf<"membersByWorkspaceSlug">;

export interface SignedIn {
	state: "signed-in";
	email: string;
	workspaces: Workspace[];
	invites: MyInvite[];
	/** The active workspace if the user is a member of it, else their first one; null if they have none. */
	workspace: Workspace | null;
	team: Team | null;
}

export type PopupState =
	| SignedIn
	| { state: "signed-out" }
	/** Users can withhold the host permission that the manifest requests. */
	| { state: "withheld" }
	| { state: "trouble"; message: string };

export async function readState(): Promise<PopupState> {
	if (!(await chrome.permissions.contains({ origins: [`${url}/*`] }))) return { state: "withheld" };
	const [session, workspaces, myInvites] = await Promise.all([
		muster.session(),
		muster.workspaces(),
		muster.myInvites(),
	]);
	if (session.error !== null) return stateAfter(session.error);
	if (session.data === null) return { state: "signed-out" };
	if (workspaces.error !== null) return stateAfter(workspaces.error);

	// The active workspace only decides what to show. The Worker checks permissions in each request.
	const { user, activeWorkspaceId } = session.data;
	const workspace = workspaces.data.find(({ id }) => id === activeWorkspaceId) ?? workspaces.data[0] ?? null;
	const team = workspace === null ? null : await muster.membersByWorkspaceSlug({ slug: workspace.slug });
	if (team !== null && team.error !== null) return stateAfter(team.error);
	return {
		state: "signed-in",
		email: user.email,
		workspaces: workspaces.data,
		// Muster refuses this read until the user has verified their address; they then have no invites to accept.
		invites: myInvites.data?.invites ?? [],
		workspace,
		team: team?.data ?? null,
	};
}

function stateAfter({ code, message }: Refusal): PopupState {
	return code === "UNAUTHORIZED" ? { state: "signed-out" } : { state: "trouble", message };
}
