/** The actions of the team page's forms: each runs one operation and leads to a notice. */
import type { Context } from "hono";
import { ERRORS, MusterError } from "../../errors";
import type { Environment } from "../../http/environment";
import type { Messages } from "../../languages/messages";
import { MAX_INVITE_DAYS, MAX_MESSAGE_LENGTH } from "../../rules/limits";
import type { Scope } from "../../scope";
import { invite } from "../../team/invites/operations/invite";
import { resendInvite } from "../../team/invites/operations/resend-invite";
import { revokeInvite } from "../../team/invites/operations/revoke-invite";
import { leave } from "../../team/members/operations/leave";
import { removeMember } from "../../team/members/operations/remove-member";
import { returnOwnership } from "../../team/members/operations/return-ownership";
import { transferOwnership } from "../../team/members/operations/transfer-ownership";
import { updateRole } from "../../team/members/operations/update-role";
import { enforceInviteRate } from "../../team/rate-limits";
import { archiveWorkspace } from "../../team/workspaces/operations/archive-workspace";
import { deleteWorkspace } from "../../team/workspaces/operations/delete-workspace";
import { restoreWorkspace } from "../../team/workspaces/operations/restore-workspace";
import { addressSentence } from "../address-sentence";
import { errorText } from "../error-text";
import { type Fields, type Problems, parseForm } from "../form";
import type { Notice } from "../notice";
import { pageContextOf } from "../page-context";
import { pathWithQuery } from "../path-with-query";
import { type Action, actionForm } from "./action-form";
import { NOTICES_OF_ACTIONS, noticeIfDone } from "./done-before";

/** The path to redirect to, or the problems to show on the page. */
export type ActionResult = { path: string } | { problems: Problems; status: 422 | 429 };

/**
 * Runs the action that a form of the team page asks for.
 *
 * @throws MusterError `UNAUTHORIZED`, `WORKSPACE_NOT_FOUND`, and every code with a status of 500 or above
 */
export async function runAction(c: Context<Environment>, slug: string, fields: Fields): Promise<ActionResult> {
	const { say } = pageContextOf(c);
	const { data, problems } = parseForm(actionForm, fields, fieldSentences(say, fields));
	if (data === null) return { problems, status: 422 };
	if (data.action === "delete" && data.confirmation !== slug) {
		return { problems: { confirmation: say.problemConfirmation({ slug }) }, status: 422 };
	}
	const done = (notice: Notice) => {
		const stays = data.action !== "leave" && data.action !== "delete";
		return { path: pathWithQuery(stays ? `/workspaces/${slug}` : "/start", { notice }) };
	};
	try {
		if (data.action === "invite" || data.action === "resend") await enforceInviteRate(c);
		await perform(c.var.scope, slug, data);
		return done(NOTICES_OF_ACTIONS[data.action]);
	} catch (error) {
		if (!(error instanceof MusterError)) throw error;
		const { code, retryAfterSeconds } = error;
		if (code === "UNAUTHORIZED" || ERRORS[code].status >= 500) throw error;
		const notice = await noticeIfDone(c.var.scope, slug, data, code);
		if (notice !== null) return done(notice);
		if (code === "WORKSPACE_NOT_FOUND") throw error;
		if (retryAfterSeconds !== undefined) c.header("retry-after", String(retryAfterSeconds));
		const isAboutAddress = code === "ALREADY_MEMBER" || code === "ALREADY_INVITED";
		const field = data.action === "invite" && isAboutAddress ? "email" : "";
		return { problems: { [field]: errorText(say, code) }, status: code === "RATE_LIMITED" ? 429 : 422 };
	}
}

async function perform(scope: Scope, slug: string, action: Action): Promise<void> {
	switch (action.action) {
		case "invite":
			await invite(scope, { slug, ...action });
			return;
		case "resend":
			await resendInvite(scope, { slug, ...action });
			return;
		case "revoke":
			await revokeInvite(scope, { slug, ...action });
			return;
		case "change-role":
			await updateRole(scope, { slug, ...action });
			return;
		case "remove":
			await removeMember(scope, { slug, ...action });
			return;
		case "transfer":
			await transferOwnership(scope, { slug, ...action });
			return;
		case "give-back":
			await returnOwnership(scope, { slug });
			return;
		case "leave":
			await leave(scope, { slug });
			return;
		case "archive":
			await archiveWorkspace(scope, { slug });
			return;
		case "restore":
			await restoreWorkspace(scope, { slug });
			return;
		case "delete":
			await deleteWorkspace(scope, action.workspaceId);
			return;
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
