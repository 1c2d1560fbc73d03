/** The kinds of rows that the purge deletes. */
export const STALE_KINDS = [
	"deletedWorkspaces",
	"deletedMembers",
	"deletedInvites",
	"deletedLinks",
	"deletedRequests",
	"deletedDomains",
	"deletedBars",
	"claims",
	"sessions",
	"verifications",
	"invites",
	"links",
	"requests",
	"codes",
	"notices",
	"usage",
	"accounts",
	"events",
] as const;

export type StaleKind = (typeof STALE_KINDS)[number];
