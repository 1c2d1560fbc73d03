/** The words, examples and refusals of each open endpoint of `/api/auth`. Its input is declared elsewhere. */
import { z } from "zod";
import type { OpenEndpoint } from "../../../src/auth/allow-list";
import { body as deleteUserBody } from "../../../src/auth/delete-user";
import { body as answerInvitationBody } from "../../../src/auth/organization/answer-invitation";
import { body as cancelInvitationBody } from "../../../src/auth/organization/cancel-invitation";
import { body as checkSlugBody } from "../../../src/auth/organization/check-slug";
import { body as createBody } from "../../../src/auth/organization/create";
import { body as deleteBody } from "../../../src/auth/organization/delete";
import { fullQuery } from "../../../src/auth/organization/get";
import { query as roleQuery } from "../../../src/auth/organization/get-role";
import { body as hasPermissionBody } from "../../../src/auth/organization/has-permission";
import { body as inviteMemberBody } from "../../../src/auth/organization/invite-member";
import { body as leaveBody } from "../../../src/auth/organization/leave";
import { query as invitationsQuery } from "../../../src/auth/organization/list-invitations";
import { query as membersQuery } from "../../../src/auth/organization/list-members";
import { idQuery as invitationQuery } from "../../../src/auth/organization/my-invitations";
import { body as removeMemberBody } from "../../../src/auth/organization/remove-member";
import { body as setActiveBody } from "../../../src/auth/organization/set-active";
import { which } from "../../../src/auth/organization/shapes";
import { body as updateBody } from "../../../src/auth/organization/update";
import { body as updateMemberRoleBody } from "../../../src/auth/organization/update-member-role";
import { query as resetLinkQuery } from "../../../src/auth/reset-link";
import { signUpBody } from "../../../src/auth/sign-up-body";
import { PROVIDER_NAMES } from "../../../src/pages/auth/provider-hosts";
import type { CompiledEndpoint } from "../../../src/reference/compiled";
import { MAX_LIST_DEPTH } from "../../../src/rules/limits";
import type { AnswerName } from "./answers";

export interface Endpoint {
	tag: CompiledEndpoint["tag"];
	summary: string;
	description?: string;
	access: CompiledEndpoint["access"];
	/** The input that our own handler parses; without it the input is as Better Auth declares it. */
	ownInput?: z.core.$ZodType;
	/** If Better Auth answers: the properties of the input that we restrict, in place of its own. */
	narrowed?: z.core.$ZodType;
	/** Properties of the input that have no effect here. */
	idle?: readonly string[];
	/** A valid body. */
	example?: Readonly<Record<string, unknown>>;
	answer: AnswerName | "page" | "redirect";
	/** Status -> codes, in addition to those that every endpoint of its kind has. */
	refusals?: Readonly<Record<number, readonly string[]>>;
}

const EMAIL = "ada@example.com";
const PASSWORD = "correct horse battery";
const WORKSPACE_ID = "0193a5bf4c11Vn6Hs9p";
const MEMBER_ID = "0193a5bf4c12Rw3Kd8m";
const INVITATION_ID = "0193a5bf4c13Ty7Lc2x";

/** Better Auth reads what a provider sends; it is not part of our API. */
const FILLED_BY_PROVIDER = z.object({});
const NOTHING = z.object({});
const provider = z.object({ provider: z.enum(PROVIDER_NAMES) });
/** Better Auth has one more kind, to change an address, which is closed here. */
const codeKind = z.object({ type: z.enum(["email-verification", "sign-in", "forget-password"]) });

const PASSWORD_LENGTH = { 400: ["PASSWORD_TOO_SHORT", "PASSWORD_TOO_LONG"] } as const;
const WRONG_CODE = { 400: ["INVALID_EMAIL", "INVALID_OTP"] } as const;
const UNVERIFIED = ["EMAIL_VERIFICATION_REQUIRED_BEFORE_ACCEPTING_OR_REJECTING_INVITATION"] as const;
const OUTSIDER = { 403: ["USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION"] } as const;

export const ENDPOINTS: Readonly<Record<OpenEndpoint, Endpoint>> = {
	"GET /get-session": {
		tag: "sign-in",
		summary: "Get the session",
		description: "Reads the database, so an ended session stops working at once. `null` if nobody is signed in.",
		access: "either",
		idle: ["disableCookieCache"],
		answer: "session",
	},
	"POST /sign-up/email": {
		tag: "sign-in",
		summary: "Create an account with a password",
		description:
			"Mails a six-digit code for `/email-otp/verify-email`. The header `sign-up-ticket` is for clients without cookies: send it back with that call. The response is the same if the address already has an account. With the token of a pending invite to the same address, the account is verified at once and the response signs in.",
		access: "open",
		narrowed: z.object({
			...signUpBody.shape,
			inviteToken: z.string().optional(),
			rememberMe: z.boolean().optional(),
		}),
		example: { email: EMAIL, password: PASSWORD, name: "Ada Lovelace" },
		answer: "signedUp",
		refusals: { 400: ["INVALID_EMAIL", "INVALID_PASSWORD", ...PASSWORD_LENGTH[400]], 403: ["ACCOUNT_BLOCKED"] },
	},
	"POST /sign-in/email": {
		tag: "sign-in",
		summary: "Sign in with a password",
		description: "Sets the session cookie, and the header `set-auth-token` for clients without cookies.",
		access: "open",
		example: { email: EMAIL, password: PASSWORD },
		answer: "signedInWithPassword",
		refusals: {
			400: ["INVALID_EMAIL", "PASSWORD_TOO_LONG"],
			401: ["INVALID_EMAIL_OR_PASSWORD"],
			403: ["EMAIL_NOT_VERIFIED", "ACCOUNT_BLOCKED"],
		},
	},
	"POST /sign-in/email-otp": {
		tag: "sign-in",
		summary: "Sign in with a mailed code",
		description: "Creates an account if the address has none. `/email-otp/send-verification-otp` mails the code.",
		access: "open",
		example: { email: EMAIL, otp: "123456" },
		answer: "signedIn",
		refusals: { 400: ["INVALID_OTP", "OTP_EXPIRED"], 403: ["TOO_MANY_ATTEMPTS", "ACCOUNT_BLOCKED"] },
	},
	"POST /sign-in/social": {
		tag: "sign-in",
		summary: "Sign in with Google or GitHub",
		description:
			"Available if the provider is configured. Returns the address to send the browser to. A provider that has not verified the person's address signs nobody in. ID tokens are not accepted.",
		access: "open",
		narrowed: provider,
		idle: ["idToken"],
		example: { provider: "google", callbackURL: "/start" },
		answer: "signedInWithProvider",
		refusals: { 404: ["PROVIDER_NOT_FOUND"] },
	},
	"GET /callback/:provider": {
		tag: "sign-in",
		summary: "Return from Google or GitHub",
		access: "open",
		ownInput: FILLED_BY_PROVIDER,
		answer: "redirect",
		refusals: { 403: ["ACCOUNT_BLOCKED"], 404: ["NOT_FOUND"] },
	},
	"POST /callback/:provider": {
		tag: "sign-in",
		summary: "Return from a provider that posts its response",
		access: "open",
		ownInput: FILLED_BY_PROVIDER,
		answer: "redirect",
		refusals: { 403: ["ACCOUNT_BLOCKED"], 404: ["NOT_FOUND"] },
	},
	"GET /error": {
		tag: "sign-in",
		summary: "Page for a failed sign-in with a provider",
		description: "For browsers. Redirects to the sign-in page.",
		access: "open",
		answer: "redirect",
	},
	"POST /sign-out": {
		tag: "sign-in",
		summary: "Sign out",
		description: "Ends this session. The response is the same if nobody is signed in.",
		access: "either",
		idle: ["callbackURL", "disableRedirect", "state"],
		answer: "success",
	},
	"POST /send-verification-email": {
		tag: "sign-in",
		summary: "Mail a code that verifies an address",
		description:
			"For `/email-otp/verify-email`. The mail has a code and no link. The response is the same for known and unknown addresses.",
		access: "either",
		idle: ["callbackURL"],
		example: { email: EMAIL },
		answer: "status",
		refusals: { 400: ["EMAIL_ALREADY_VERIFIED", "EMAIL_MISMATCH"] },
	},
	"POST /email-otp/send-verification-otp": {
		tag: "sign-in",
		summary: "Mail a code",
		description:
			"Six digits, valid for ten minutes and three attempts. The response is the same for known and unknown addresses.",
		access: "open",
		narrowed: codeKind,
		example: { email: EMAIL, type: "sign-in" },
		answer: "success",
		refusals: { 400: ["INVALID_EMAIL"] },
	},
	"POST /email-otp/check-verification-otp": {
		tag: "sign-in",
		summary: "Check a code without using it up",
		access: "open",
		narrowed: codeKind,
		example: { email: EMAIL, type: "email-verification", otp: "123456" },
		answer: "success",
		refusals: WRONG_CODE,
	},
	"POST /email-otp/verify-email": {
		tag: "sign-in",
		summary: "Verify an address with its code",
		description:
			"The response signs in. The account keeps its password and name if the request carries the `sign-up-ticket` of the sign-up, as a cookie or as a header; without it they are removed.",
		access: "open",
		example: { email: EMAIL, otp: "123456" },
		answer: "verified",
		refusals: { ...WRONG_CODE, 403: ["ACCOUNT_BLOCKED"] },
	},
	"POST /email-otp/request-password-reset": {
		tag: "sign-in",
		summary: "Mail a code for a new password",
		description: "The response is the same for known and unknown addresses.",
		access: "open",
		example: { email: EMAIL },
		answer: "success",
		refusals: { 400: ["INVALID_EMAIL"] },
	},
	"POST /email-otp/reset-password": {
		tag: "sign-in",
		summary: "Set a new password with a code",
		description: "Ends all sessions of that account.",
		access: "open",
		example: { email: EMAIL, otp: "123456", password: PASSWORD },
		answer: "success",
		refusals: { 400: [...WRONG_CODE[400], ...PASSWORD_LENGTH[400]] },
	},
	"POST /forget-password/email-otp": {
		tag: "sign-in",
		summary: "Older name of /email-otp/request-password-reset",
		access: "open",
		example: { email: EMAIL },
		answer: "success",
		refusals: { 400: ["INVALID_EMAIL"] },
	},
	"POST /request-password-reset": {
		tag: "sign-in",
		summary: "Mail a link for a new password",
		description: "Valid for an hour. Answers the same for known and unknown addresses.",
		access: "open",
		example: { email: EMAIL },
		answer: "mailPromised",
	},
	"GET /reset-link": {
		tag: "sign-in",
		summary: "Open the link for a new password",
		description: "Redirects to `callbackURL` with the token or an error. Changes nothing.",
		access: "open",
		ownInput: resetLinkQuery,
		answer: "redirect",
	},
	"POST /reset-password": {
		tag: "sign-in",
		summary: "Set a new password with a link's token",
		description: "Ends all sessions of that account.",
		access: "open",
		example: { newPassword: PASSWORD, token: "the token of the link" },
		answer: "status",
		refusals: { 400: ["INVALID_TOKEN", ...PASSWORD_LENGTH[400]] },
	},
	"POST /change-password": {
		tag: "account",
		summary: "Change the password",
		access: "signed-in",
		example: { currentPassword: PASSWORD, newPassword: "an even better one", revokeOtherSessions: true },
		answer: "passwordChanged",
		refusals: { 400: ["INVALID_PASSWORD", "CREDENTIAL_ACCOUNT_NOT_FOUND", ...PASSWORD_LENGTH[400]] },
	},
	"POST /update-user": {
		tag: "account",
		summary: "Change name or picture",
		access: "signed-in",
		example: { name: "Ada King" },
		answer: "status",
		refusals: { 400: ["EMAIL_CAN_NOT_BE_UPDATED", "FIELD_NOT_ALLOWED"] },
	},
	"POST /delete-user": {
		tag: "account",
		summary: "Delete the account",
		description:
			"Needs the password, or a sign-in within the last day. Deletes memberships and sessions too. An owner of a workspace has to transfer or delete it first.",
		access: "signed-in",
		ownInput: deleteUserBody,
		example: { password: PASSWORD },
		answer: "accountDeleted",
		refusals: {
			400: ["INVALID_PASSWORD", "CREDENTIAL_ACCOUNT_NOT_FOUND", "SESSION_EXPIRED"],
			403: ["OWNER_CANNOT_LEAVE"],
		},
	},
	"GET /list-sessions": {
		tag: "account",
		summary: "List my sessions",
		description: "Needs a sign-in within the last day.",
		access: "signed-in",
		answer: "sessions",
		refusals: { 403: ["SESSION_NOT_FRESH"] },
	},
	"POST /revoke-session": {
		tag: "account",
		summary: "End one of my sessions",
		description: "Changes nothing if the token is unknown or another person's; the response is the same.",
		access: "signed-in",
		example: { token: "a token of list-sessions" },
		answer: "status",
	},
	"POST /revoke-sessions": { tag: "account", summary: "End all my sessions", access: "signed-in", answer: "status" },
	"POST /revoke-other-sessions": {
		tag: "account",
		summary: "End all my other sessions",
		access: "signed-in",
		answer: "status",
	},
	"GET /list-accounts": {
		tag: "account",
		summary: "List my ways to sign in",
		description: "Password, Google and GitHub.",
		access: "signed-in",
		answer: "accounts",
	},
	"POST /link-social": {
		tag: "account",
		summary: "Add Google or GitHub to my account",
		access: "signed-in",
		narrowed: provider,
		idle: ["idToken"],
		example: { provider: "github", callbackURL: "/start" },
		answer: "providerLinked",
		refusals: { 404: ["PROVIDER_NOT_FOUND"], 409: ["SOCIAL_ACCOUNT_ALREADY_LINKED"] },
	},
	"POST /unlink-account": {
		tag: "account",
		summary: "Remove a way to sign in from my account",
		description: "Needs a sign-in within the last day. The last way to sign in cannot be removed.",
		access: "signed-in",
		example: { accountId: "an id of list-accounts" },
		answer: "status",
		refusals: { 400: ["FAILED_TO_UNLINK_LAST_ACCOUNT", "ACCOUNT_NOT_FOUND"], 403: ["SESSION_NOT_FRESH"] },
	},
	"POST /organization/create": {
		tag: "workspaces",
		summary: "Create a workspace",
		description: "The caller becomes its owner. A person owns at most 20 workspaces.",
		access: "signed-in",
		ownInput: createBody,
		example: { name: "Acme", slug: "acme" },
		answer: "createdOrganization",
		refusals: { 400: ["ORGANIZATION_ALREADY_EXISTS"], 403: ["YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS"] },
	},
	"POST /organization/check-slug": {
		tag: "workspaces",
		summary: "Check that a slug is free",
		access: "signed-in",
		ownInput: checkSlugBody,
		example: { slug: "acme" },
		answer: "status",
		refusals: { 400: ["ORGANIZATION_SLUG_ALREADY_TAKEN"] },
	},
	"POST /organization/update": {
		tag: "workspaces",
		summary: "Change name, slug, logo or metadata",
		description: "Without `organizationId`: of the active workspace.",
		access: "signed-in",
		ownInput: updateBody,
		example: { organizationId: WORKSPACE_ID, data: { name: "Acme Robotics" } },
		answer: "writtenOrganization",
		refusals: {
			400: ["ORGANIZATION_NOT_FOUND", "ORGANIZATION_SLUG_ALREADY_TAKEN", "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION"],
			403: ["YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_ORGANIZATION"],
		},
	},
	"POST /organization/delete": {
		tag: "workspaces",
		summary: "Delete a workspace",
		description: "Deletes its members, invites and unsent mails too. Returns the deleted workspace.",
		access: "signed-in",
		ownInput: deleteBody,
		example: { organizationId: WORKSPACE_ID },
		answer: "deletedOrganization",
		refusals: {
			400: ["USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION"],
			403: ["YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_ORGANIZATION"],
		},
	},
	"GET /organization/list": {
		tag: "workspaces",
		summary: "List my workspaces",
		description: "All of them, in the order in which I joined.",
		access: "signed-in",
		ownInput: NOTHING,
		answer: "organizations",
	},
	"POST /organization/set-active": {
		tag: "workspaces",
		summary: "Choose the active workspace",
		description: "By id or slug; with `organizationId: null` no workspace is active.",
		access: "signed-in",
		ownInput: setActiveBody,
		example: { organizationSlug: "acme" },
		answer: "organization",
		refusals: OUTSIDER,
	},
	"GET /organization/get-organization": {
		tag: "workspaces",
		summary: "Get a workspace",
		description: "Without id and slug: the active workspace.",
		access: "signed-in",
		ownInput: which,
		answer: "organization",
		refusals: OUTSIDER,
	},
	"GET /organization/get-full-organization": {
		tag: "workspaces",
		summary: "Get a workspace with members and invites",
		description:
			"Up to 100 members and, if the caller may manage members, the newest 50 pending invites. `list-members` and `/api/team/listInvites` have the rest. Without id and slug: of the active workspace.",
		access: "signed-in",
		ownInput: fullQuery,
		answer: "fullOrganization",
		refusals: OUTSIDER,
	},
	"GET /organization/list-members": {
		tag: "workspaces",
		summary: "List members, sorted and filtered",
		description: `Without id and slug: of the active workspace. A workspace of more than ${MAX_LIST_DEPTH} members is sorted by \`id\` only, and filtered by \`eq\` on \`id\` or \`userId\` only; \`/api/team/membersByWorkspaceSlug\` lists any number.`,
		access: "signed-in",
		ownInput: membersQuery,
		answer: "members",
		refusals: { 400: ["NO_ACTIVE_ORGANIZATION"], 403: ["YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION"] },
	},
	"GET /organization/get-active-member": {
		tag: "workspaces",
		summary: "Get my membership in the active workspace",
		access: "signed-in",
		ownInput: NOTHING,
		answer: "member",
		refusals: { 400: ["NO_ACTIVE_ORGANIZATION"] },
	},
	"GET /organization/get-active-member-role": {
		tag: "workspaces",
		summary: "Get my role, or another member's",
		description: "Without id and slug: in the active workspace.",
		access: "signed-in",
		ownInput: roleQuery,
		answer: "role",
		refusals: { 400: ["NO_ACTIVE_ORGANIZATION"], 403: ["YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION"] },
	},
	"POST /organization/has-permission": {
		tag: "workspaces",
		summary: "Check a permission of mine",
		description: "Without `organizationId`: in the active workspace.",
		access: "signed-in",
		ownInput: hasPermissionBody,
		example: { permissions: { invitation: ["create"] } },
		answer: "permission",
		refusals: { 400: ["NO_ACTIVE_ORGANIZATION"], 401: ["USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION"] },
	},
	"POST /organization/invite-member": {
		tag: "workspaces",
		summary: "Invite a person",
		description:
			"Without `organizationId`: to the active workspace. With `resend`, a pending invitation of the address is sent again with the role that it has; if there is none, the person is invited. `/api/team/invite` also takes the days until it expires.",
		access: "signed-in",
		ownInput: inviteMemberBody,
		example: { organizationId: WORKSPACE_ID, email: EMAIL, role: "member" },
		answer: "invitation",
		refusals: {
			400: [
				"ORGANIZATION_NOT_FOUND",
				"MEMBER_NOT_FOUND",
				"INVALID_EMAIL",
				"ROLE_NOT_FOUND",
				"USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION",
				"USER_IS_ALREADY_INVITED_TO_THIS_ORGANIZATION",
			],
			403: [
				"EMAIL_NOT_VERIFIED",
				"WORKSPACE_ARCHIVED",
				"YOU_ARE_NOT_ALLOWED_TO_INVITE_USERS_TO_THIS_ORGANIZATION",
				"YOU_ARE_NOT_ALLOWED_TO_INVITE_USER_WITH_THIS_ROLE",
				"INVITATION_LIMIT_REACHED",
			],
			429: ["RATE_LIMITED"],
		},
	},
	"GET /organization/list-invitations": {
		tag: "workspaces",
		summary: "List the invitations of a workspace",
		description:
			"The newest 100, in every state. `/api/team/listInvites` has the rest. Without `organizationId`: of the active workspace.",
		access: "signed-in",
		ownInput: invitationsQuery,
		answer: "invitations",
		refusals: {
			400: ["NO_ACTIVE_ORGANIZATION"],
			403: ["YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION", "YOU_ARE_NOT_ALLOWED_TO_LIST_INVITATIONS"],
		},
	},
	"GET /organization/list-user-invitations": {
		tag: "workspaces",
		summary: "List the invitations to my address",
		description: "The pending ones.",
		access: "signed-in",
		ownInput: NOTHING,
		answer: "myInvitations",
		refusals: { 400: ["VALIDATION_ERROR"], 403: ["EMAIL_VERIFICATION_REQUIRED_FOR_INVITATION"] },
	},
	"GET /organization/get-invitation": {
		tag: "workspaces",
		summary: "Get an invitation to my address",
		description: "A pending one.",
		access: "signed-in",
		ownInput: invitationQuery,
		answer: "myInvitation",
		refusals: { 400: ["INVITATION_NOT_FOUND"], 403: ["EMAIL_VERIFICATION_REQUIRED_FOR_INVITATION"] },
	},
	"POST /organization/cancel-invitation": {
		tag: "workspaces",
		summary: "Cancel an invitation",
		description: "Its link stops working, and its seat is free.",
		access: "signed-in",
		ownInput: cancelInvitationBody,
		example: { invitationId: INVITATION_ID },
		answer: "invitation",
		refusals: {
			400: ["INVITATION_NOT_FOUND"],
			403: ["YOU_ARE_NOT_ALLOWED_TO_CANCEL_THIS_INVITATION", "WORKSPACE_ARCHIVED"],
		},
	},
	"POST /organization/accept-invitation": {
		tag: "workspaces",
		summary: "Accept an invitation to my address",
		description: "Makes the workspace the active one. A repeated call gets the same response.",
		access: "signed-in",
		ownInput: answerInvitationBody,
		example: { invitationId: INVITATION_ID },
		answer: "acceptedInvitation",
		refusals: {
			400: ["INVITATION_NOT_FOUND"],
			403: [...UNVERIFIED, "ORGANIZATION_MEMBERSHIP_LIMIT_REACHED", "BARRED", "WORKSPACE_ARCHIVED"],
		},
	},
	"POST /organization/reject-invitation": {
		tag: "workspaces",
		summary: "Reject an invitation to my address",
		description: "A repeated call gets the same response.",
		access: "signed-in",
		ownInput: answerInvitationBody,
		example: { invitationId: INVITATION_ID },
		answer: "rejectedInvitation",
		refusals: { 400: ["INVITATION_NOT_FOUND"], 403: [...UNVERIFIED, "WORKSPACE_ARCHIVED"] },
	},
	"POST /organization/update-member-role": {
		tag: "workspaces",
		summary: "Change a member's role",
		description:
			"Without `organizationId`: in the active workspace. The role `owner` transfers the ownership; the old owner becomes an admin.",
		access: "signed-in",
		ownInput: updateMemberRoleBody,
		example: { organizationId: WORKSPACE_ID, memberId: MEMBER_ID, role: "manager" },
		answer: "membership",
		refusals: {
			400: [
				"NO_ACTIVE_ORGANIZATION",
				"MEMBER_NOT_FOUND",
				"ROLE_NOT_FOUND",
				"YOU_CANNOT_LEAVE_THE_ORGANIZATION_WITHOUT_AN_OWNER",
			],
			403: ["YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_MEMBER", "WORKSPACE_ARCHIVED"],
		},
	},
	"POST /organization/remove-member": {
		tag: "workspaces",
		summary: "Remove a member",
		description: "By the member's id or address. Without `organizationId`: from the active workspace.",
		access: "signed-in",
		ownInput: removeMemberBody,
		example: { organizationId: WORKSPACE_ID, memberIdOrEmail: MEMBER_ID },
		answer: "removedMember",
		refusals: {
			400: ["NO_ACTIVE_ORGANIZATION", "MEMBER_NOT_FOUND", "YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER"],
			401: ["YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_MEMBER"],
			403: ["WORKSPACE_ARCHIVED"],
		},
	},
	"POST /organization/leave": {
		tag: "workspaces",
		summary: "Leave a workspace",
		access: "signed-in",
		ownInput: leaveBody,
		example: { organizationId: WORKSPACE_ID },
		answer: "leftMember",
		refusals: {
			400: ["MEMBER_NOT_FOUND", "YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER"],
			403: ["WORKSPACE_ARCHIVED"],
		},
	},
	"GET /ok": { tag: "service", summary: "Check that the service is up", access: "open", answer: "ok" },
};
