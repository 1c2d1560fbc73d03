/**
 * Every endpoint under `/api/auth` that is open; anything else is our 404 before Better Auth sees the request.
 * A list of what is allowed also covers what a later version of Better Auth adds.
 *
 * Shut on purpose: every door of the organization plugin to invitations and memberships (ours, under `/api/team`,
 * is the only way in), links that verify on GET (mail scanners open them), and changing an address (invites are
 * bound to it).
 */
export const ALLOWED_ENDPOINTS = [
	"GET /ok",
	"GET /error",
	"GET /get-session",
	"POST /sign-up/email",
	"POST /sign-in/email",
	"POST /sign-in/email-otp",
	"POST /sign-in/social",
	"POST /sign-out",
	"POST /email-otp/send-verification-otp",
	"POST /email-otp/check-verification-otp",
	"POST /email-otp/verify-email",
	"POST /email-otp/request-password-reset",
	"POST /email-otp/reset-password",
	"POST /forget-password/email-otp",
	"POST /request-password-reset",
	"POST /reset-password",
	"POST /change-password",
	"POST /update-user",
	"POST /delete-user",
	"GET /list-sessions",
	"POST /revoke-session",
	"POST /revoke-sessions",
	"POST /revoke-other-sessions",
	"GET /list-accounts",
	"POST /link-social",
	"POST /unlink-account",
	"POST /organization/create",
	"POST /organization/check-slug",
	"POST /organization/update",
	"POST /organization/delete",
	"GET /organization/list",
	"POST /organization/set-active",
	"GET /organization/get-organization",
	"GET /organization/get-full-organization",
	"GET /organization/list-members",
	"GET /organization/get-active-member",
	"GET /organization/get-active-member-role",
	"POST /organization/has-permission",
] as const;
const ALLOWED: ReadonlySet<string> = new Set(ALLOWED_ENDPOINTS);

/** Endpoints with a part of their own in the path, which a log must not show. */
export const ALLOWED_PATTERNS = [
	{ endpoint: "GET /callback/:provider", pattern: /^GET \/callback\/(google|github)$/ },
	{ endpoint: "POST /callback/:provider", pattern: /^POST \/callback\/(google|github)$/ },
	{ endpoint: "GET /reset-password/:token", pattern: /^GET \/reset-password\/[A-Za-z0-9]+$/ },
] as const;

/** An open endpoint as `METHOD /path`, below `/api/auth`. */
export type OpenEndpoint = (typeof ALLOWED_ENDPOINTS)[number] | (typeof ALLOWED_PATTERNS)[number]["endpoint"];

/**
 * The name of the endpoint that a request may go on to, fit for the log; null where it may not.
 *
 * @param path the one below `/api/auth`
 */
export function allowedEndpoint(method: string, path: string): string | null {
	const endpoint = `${method === "HEAD" ? "GET" : method} ${path}`;
	if (ALLOWED.has(endpoint)) return path;
	const known = ALLOWED_PATTERNS.find(({ pattern }) => pattern.test(endpoint));
	return known === undefined ? null : known.endpoint.replace(/^\w+ /, "");
}
