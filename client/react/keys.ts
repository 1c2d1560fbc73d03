/** Under which names answers are kept. What belongs to a workspace stands under its slug, so that it can go with it. */
const ALL = ["muster"] as const;

export const keys = {
	all: ALL,
	session: [...ALL, "session"],
	workspaces: [...ALL, "workspaces"],
	myInvites: [...ALL, "myInvites"],
	inviteByToken: (token: string) => [...ALL, "inviteByToken", token],
	/** Everything of one workspace. */
	workspace: (slug: string | undefined) => [...ALL, "workspace", slug],
	viewer: (slug: string | undefined) => [...keys.workspace(slug), "viewer"],
	members: (slug: string | undefined, limit: number | undefined) => [...keys.workspace(slug), "members", limit],
	invites: (slug: string | undefined, status: string | undefined, limit: number | undefined) => [
		...keys.workspace(slug),
		"invites",
		status,
		limit,
	],
};

/** Whether an answer belongs to a workspace other than this one. */
export function isOfAnotherWorkspace(key: readonly unknown[], slug: string | undefined): boolean {
	return key[0] === ALL[0] && key[1] === "workspace" && key[2] !== slug;
}

/** Whether an answer belongs to a person: all do, but the one that says who that is. */
export function isOfAPerson(key: readonly unknown[]): boolean {
	return key[0] === ALL[0] && key[1] !== "session";
}
