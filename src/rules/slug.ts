/** The length of the longest slug (characters), as `SLUG_SHAPE` has it. */
export const MAX_SLUG_LENGTH = 48;
/** The format of a workspace's slug: 3 to 48 of `a-z`, `0-9` and `-`, without a hyphen at either end. */
const SLUG_SHAPE = /^[a-z0-9][a-z0-9-]{1,46}[a-z0-9]$/;

/** Slugs that are paths of the service, or that a person could take for one of its official pages. */
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
	"health",
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

/** Words for parts of a service: no workspace's slug begins with one of them and a hyphen, such as `support-team`. */
const OFFICIAL_WORDS: ReadonlySet<string> = new Set([
	"account",
	"admin",
	"auth",
	"billing",
	"help",
	"login",
	"muster",
	"operator",
	"security",
	"signin",
	"signup",
	"support",
	"system",
]);
/** Two hyphens in this place mark an encoded name of a domain (RFC 5890, 2.3.1), which a reader cannot read. */
const ENCODED_PLACE = 2;

/** @returns the reason why no workspace may have this slug, or null if one may */
export function slugProblem(slug: string): string | null {
	if (!SLUG_SHAPE.test(slug)) return "A slug has 3 to 48 characters of a-z, 0-9 and -, without a hyphen at either end.";
	const [firstWord = ""] = slug.split("-");
	const isOfficial = slug.includes("-") && OFFICIAL_WORDS.has(firstWord);
	if (RESERVED_SLUGS.has(slug) || isOfficial || slug.startsWith("--", ENCODED_PLACE)) return "This slug is reserved.";
	return null;
}
