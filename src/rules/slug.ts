/** What a workspace's address may look like: 3 to 48 of `a-z`, `0-9` and `-`, the hyphen not at an end. */
const SLUG_SHAPE = /^[a-z0-9][a-z0-9-]{1,46}[a-z0-9]$/;

/** Words that are paths of the service, or would pass for one of its own voices. */
const RESERVED_SLUGS: ReadonlySet<string> = new Set([
	"about",
	"account",
	"admin",
	"api",
	"app",
	"assets",
	"auth",
	"billing",
	"blog",
	"dashboard",
	"dev",
	"docs",
	"help",
	"invite",
	"invites",
	"login",
	"logout",
	"muster",
	"new",
	"null",
	"operator",
	"root",
	"security",
	"settings",
	"sign-in",
	"sign-out",
	"sign-up",
	"signin",
	"signup",
	"start",
	"static",
	"status",
	"support",
	"system",
	"team",
	"undefined",
	"workspace",
	"workspaces",
	"www",
]);

/** Why a slug cannot be taken by anyone, or null where it can. */
export function slugProblem(slug: string): string | null {
	if (!SLUG_SHAPE.test(slug)) return "A slug is 3 to 48 of a-z, 0-9 and -, with no hyphen at an end.";
	if (RESERVED_SLUGS.has(slug)) return "This slug is reserved.";
	return null;
}
