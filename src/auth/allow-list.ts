/**
 * Every endpoint below `/api/auth` that is open. Any other path is a 404 of ours before Better Auth sees the request,
 * also a path that a later version of Better Auth adds.
 *
 * These are closed on purpose: verifying an address by GET, because mail scanners open links; changing an address,
 * because invites are bound to it; and `/reset-password/:token`, because our mails have the token in the query of
 * `/reset-link`. The organization plugin is not installed: we answer `/organization/*` ourselves, with the batches
 * and rules of `/api/team`.
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
	"POST /send-verification-email",
	"POST /email-otp/send-verification-otp",
	"POST /email-otp/check-verification-otp",
	"POST /email-otp/verify-email",
	"POST /email-otp/request-password-reset",
	"POST /email-otp/reset-password",
	"POST /forget-password/email-otp",
	"POST /request-password-reset",
	"GET /reset-link",
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
	"POST /organization/invite-member",
	"GET /organization/list-invitations",
	"GET /organization/list-user-invitations",
	"GET /organization/get-invitation",
	"POST /organization/cancel-invitation",
	"POST /organization/accept-invitation",
	"POST /organization/reject-invitation",
	"POST /organization/update-member-role",
	"POST /organization/remove-member",
	"POST /organization/leave",
] as const;
const ALLOWED: ReadonlySet<string> = new Set(ALLOWED_ENDPOINTS);

/** Endpoints with a variable part in their path, which the log must not show. */
export const ALLOWED_PATTERNS = [
	{ endpoint: "GET /callback/:provider", pattern: /^GET \/callback\/(google|github)$/ },
	{ endpoint: "POST /callback/:provider", pattern: /^POST \/callback\/(google|github)$/ },
] as const;

/** An open endpoint as `METHOD /path`, below `/api/auth`. */
export type OpenEndpoint = (typeof ALLOWED_ENDPOINTS)[number] | (typeof ALLOWED_PATTERNS)[number]["endpoint"];
type PathOfPost<Endpoint> = Endpoint extends `POST ${infer Path}` ? Path : never;
/** The path of an open endpoint that takes POST, below `/api/auth`. */
export type OpenPostPath = PathOfPost<(typeof ALLOWED_ENDPOINTS)[number]>;

/**
 * The endpoint that a request may go on to.
 *
 * @param path the request's path below `/api/auth`
 * @returns the endpoint's path without variable parts, for the log; null if the endpoint is not open
 */
export function allowedEndpoint(method: string, path: string): string | null {
	const endpoint = `${method === "HEAD" ? "GET" : method} ${path}`;
	if (ALLOWED.has(endpoint)) return path;
	const known = ALLOWED_PATTERNS.find(({ pattern }) => pattern.test(endpoint));
	return known === undefined ? null : known.endpoint.replace(/^\w+ /, "");
}
