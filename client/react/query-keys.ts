/** The keys of the cache. The key of everything in a workspace starts with its slug, so that it can be dropped as one. */
const ALL = ["muster"] as const;

export const queryKeys = {
	all: ALL,
	session: [...ALL, "session"],
	workspaces: [...ALL, "workspaces"],
	myInvites: [...ALL, "myInvites"],
	myRequests: [...ALL, "myRequests"],
	publicWorkspaces: (query: string | undefined, limit: number | undefined) => [
		...ALL,
		"publicWorkspaces",
		query,
		limit,
	],
	suggestions: [...ALL, "suggestions"],
	inviteByToken: (token: string) => [...ALL, "inviteByToken", token],
	linkByToken: (token: string) => [...ALL, "linkByToken", token],
	/** The prefix of all keys of one workspace. */
	workspace: (slug: string | undefined) => [...ALL, "workspace", slug],
	viewer: (slug: string | undefined) => [...queryKeys.workspace(slug), "viewer"],
	doors: (slug: string | undefined) => [...queryKeys.workspace(slug), "doors"],
	requests: (slug: string | undefined, status: string | undefined, limit: number | undefined) => [
		...queryKeys.workspace(slug),
		"requests",
		status,
		limit,
	],
	members: (slug: string | undefined, limit: number | undefined) => [...queryKeys.workspace(slug), "members", limit],
	domains: (slug: string | undefined) => [...queryKeys.workspace(slug), "domains"],
	invites: (slug: string | undefined, status: string | undefined, limit: number | undefined) => [
		...queryKeys.workspace(slug),
		"invites",
		status,
		limit,
	],
	links: (slug: string | undefined, status: string | undefined, limit: number | undefined) => [
		...queryKeys.workspace(slug),
		"links",
		status,
		limit,
	],
};

/** True for data of any workspace except this one. */
export function belongsToAnotherWorkspace(key: readonly unknown[], slug: string | undefined): boolean {
	return key[0] === ALL[0] && key[1] === "workspace" && key[2] !== slug;
}

/** True for data that depends on the user: everything except the session, which says who the user is. */
export function belongsToUser(key: readonly unknown[]): boolean {
	return key[0] === ALL[0] && key[1] !== "session";
}
