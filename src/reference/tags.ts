/** The groups of operations, in the order in which the reference lists them. */
export const TAGS = [
	{ name: "team", description: "Members and invites" },
	{ name: "workspaces", description: "Workspaces" },
	{ name: "sign-in", description: "Signing in" },
	{ name: "account", description: "Account and sessions" },
	{ name: "operator", description: "Operator API" },
	{ name: "service", description: "The service itself" },
] as const;

export type Tag = (typeof TAGS)[number]["name"];
