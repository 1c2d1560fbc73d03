/** What the operations are grouped by, in the order in which they are told of. */
export const TAGS = [
	{ name: "sign-in", description: "Signing in" },
	{ name: "account", description: "Account and sessions" },
	{ name: "workspaces", description: "Workspaces" },
	{ name: "team", description: "Members and invites" },
	{ name: "operator", description: "The operator's door" },
	{ name: "service", description: "The service itself" },
] as const;

export type Tag = (typeof TAGS)[number]["name"];
