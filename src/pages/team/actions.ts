/** The actions of the team page's forms: each runs one operation and leads to a notice. */
import type { Context } from "hono";
import * as z from "zod/mini";
import { ERRORS, MusterError } from "../../errors";
import type { Environment } from "../../http/environment";
import { LOCALES } from "../../languages/locales";
import type { Messages } from "../../languages/messages";
import { DEFAULT_INVITE_DAYS, MAX_INVITE_DAYS, MAX_MESSAGE_LENGTH } from "../../rules/limits";
import type { Scope } from "../../scope";
import { email, grantableRole, inviteId, message, userId } from "../../team/inputs";
import { invite } from "../../team/invites/operations/invite";
import { resendInvite } from "../../team/invites/operations/resend-invite";
import { revokeInvite } from "../../team/invites/operations/revoke-invite";
import { leave } from "../../team/members/operations/leave";
import { removeMember } from "../../team/members/operations/remove-member";
import { transferOwnership } from "../../team/members/operations/transfer-ownership";
import { updateRole } from "../../team/members/operations/update-role";
import { enforceInviteRate } from "../../team/rate-limits";
import { deleteWorkspace } from "../../team/workspaces/operations/delete-workspace";
import { addressSentence } from "../address-sentence";
import { errorText } from "../error-text";
import { type Fields, type Problems, parseForm } from "../form";
import type { Notice } from "../notice";
import { pageContextOf } from "../page-context";
import { pathWithQuery } from "../path-with-query";

const days = z._default(
	z.coerce.number().check(z.int(), z.minimum(1), z.maximum(MAX_INVITE_DAYS)),
	DEFAULT_INVITE_DAYS,
);
const form = z.discriminatedUnion("action", [
	z.object({
		action: z.literal("invite"),
		email,
		role: grantableRole,
		message: z.optional(message),
		expiresInDays: days,
		locale: z.optional(z.enum(LOCALES)),
	}),
	z.object({ action: z.literal("resend"), inviteId, role: z.optional(grantableRole) }),
	z.object({ action: z.literal("revoke"), inviteId }),
	z.object({ action: z.literal("change-role"), userId, role: grantableRole }),
	z.object({ action: z.literal("remove"), userId }),
	z.object({ action: z.literal("transfer"), userId }),
	z.object({ action: z.literal("leave") }),
	z.object({ action: z.literal("delete"), workspaceId: z.string(), confirmation: z.string().check(z.trim()) }),
]);
type Action = z.output<typeof form>;

/** The path to redirect to, or the problems to show on the page. */
export type ActionResult = { path: string } | { problems: Problems; status: 422 };

/**
 * Runs the action that a form of the team page asks for.
 *
 * @throws MusterError `UNAUTHORIZED`, `WORKSPACE_NOT_FOUND`, and every code with a status of 500 or above
 */
export async function runAction(c: Context<Environment>, slug: string, fields: Fields): Promise<ActionResult> {
	const { say } = pageContextOf(c);
	const { data, problems } = parseForm(form, fields, fieldSentences(say, fields));
	if (data === null) return { problems, status: 422 };
	if (data.action === "delete" && data.confirmation !== slug) {
		return { problems: { confirmation: say.problemConfirmation({ slug }) }, status: 422 };
	}
	try {
		if (data.action === "invite" || data.action === "resend") await enforceInviteRate(c);
		const notice = await perform(c.var.scope, slug, data);
		const stays = data.action !== "leave" && data.action !== "delete";
		return { path: pathWithQuery(stays ? `/workspaces/${slug}` : "/start", { notice }) };
	} catch (error) {
		if (!(error instanceof MusterError)) throw error;
		if (error.code === "UNAUTHORIZED" || error.code === "WORKSPACE_NOT_FOUND") throw error;
		if (ERRORS[error.code].status >= 500) throw error;
		const isAboutAddress = error.code === "ALREADY_MEMBER" || error.code === "ALREADY_INVITED";
		const field = data.action === "invite" && isAboutAddress ? "email" : "";
		return { problems: { [field]: errorText(say, error.code) }, status: 422 };
	}
}

async function perform(scope: Scope, slug: string, action: Action): Promise<Notice> {
	switch (action.action) {
		case "invite":
			await invite(scope, { slug, ...action });
			return "invited";
		case "resend":
			await resendInvite(scope, { slug, ...action });
			return "resent";
		case "revoke":
			await revokeInvite(scope, { slug, ...action });
			return "revoked";
		case "change-role":
			await updateRole(scope, { slug, ...action });
			return "role-changed";
		case "remove":
			await removeMember(scope, { slug, ...action });
			return "removed";
		case "transfer":
			await transferOwnership(scope, { slug, ...action });
			return "transferred";
		case "leave":
			await leave(scope, { slug });
			return "left";
		case "delete":
			await deleteWorkspace(scope, action.workspaceId);
			return "deleted";
	}
}

function fieldSentences(say: Messages, { email }: Fields): Readonly<Record<string, string>> {
	return {
		email: addressSentence(say, email),
		message: say.problemMessage({ length: MAX_MESSAGE_LENGTH }),
		expiresInDays: say.problemDays({ days: MAX_INVITE_DAYS }),
		role: say.refusedInput(),
		"": say.refusedInput(),
	};
}
