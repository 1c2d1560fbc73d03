/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { inviteTokenIn } from "../../crypto/invite-token";
import { ERRORS, type ErrorCode, MusterError } from "../../errors";
import type { Environment } from "../../http/environment";
import { invitePath, TOKEN_PARAMETER } from "../../rules/token-paths";
import type { Scope } from "../../scope";
import { acceptInvite } from "../../team/invites/operations/accept-invite";
import { declineInvite } from "../../team/invites/operations/decline-invite";
import { CLOSED_INVITE_CODES } from "../../team/invites/state";
import { limitTokensByRate } from "../../team/rate-limits";
import { type InvitePageData, readInvitePage } from "../../team/views/invite-page";
import { type Fields, type Problems, readFields } from "../form";
import { droppedCookiePath, isCookieDropped, markAsSignedIn } from "../kept-cookie";
import { pageContextOf } from "../page-context";
import { redirectTo, sendPage } from "../respond";
import { EndedInvitePage, type EndedReason } from "./ended-page";
import { InvitePage } from "./invite-page";
import { type Attempt, joinByAccount, joinByPassword } from "./join";

/**
 * `/invite`: the target of the link in an invite mail. Only a posted form changes anything, so that a mail scanner which
 * opens the link cannot use it up.
 */
export const invitePageRoutes = new Hono<Environment>()
	.use("/invite", limitTokensByRate, async (c, next) => {
		await next();
		c.header("x-robots-tag", "noindex, nofollow");
	})
	.get("/invite", (c) =>
		isCookieDropped(c) ? redirectTo(c, droppedCookiePath(pagePath(c))) : sendInvitePage(c, tokenOf(c)),
	)
	// Links once had the token in the path, and a program may put something after it.
	.get("/invite/:token{.+}", (c) => redirectTo(c, invitePath(inviteTokenIn(c.req.param("token")))))
	.post("/invite", async (c) => {
		const token = tokenOf(c);
		const fields = await readFields(c);
		switch (fields.step) {
			case "decline":
				return decline(c, token);
			case "sign-up":
				return joinAndAccept(c, joinByAccount, fields);
			case "sign-in":
				return joinAndAccept(c, joinByPassword, fields);
			default:
				return accept(c, token);
		}
	});

/** The error code of each reason, as the API has it. */
const ENDED_CODES = {
	...CLOSED_INVITE_CODES,
	replaced: "INVITE_REPLACED",
	unknown: "INVITE_NOT_FOUND",
} as const satisfies Record<EndedReason, ErrorCode>;

/** The errors that the page explains when it is loaded again. */
const EXPLAINED_BY_PAGE: ReadonlySet<ErrorCode> = new Set([
	"UNAUTHORIZED",
	"EMAIL_MISMATCH",
	"SEAT_LIMIT_REACHED",
	"INVITE_NOT_FOUND",
	"INVITE_EXPIRED",
	"INVITE_REVOKED",
	"INVITE_DECLINED",
	"INVITE_SUSPENDED",
	"INVITE_REPLACED",
	"INVITE_ACCEPTED",
]);

/** Signs the invitee up or in with the invite's address, then accepts. Does neither if the link no longer works. */
async function joinAndAccept(c: Context<Environment>, join: typeof joinByAccount, fields: Fields): Promise<Response> {
	const token = tokenOf(c);
	try {
		const { invite } = await readInvitePage(c.var.scope, token);
		const { email, locale } = invite;
		const attempt = { token, path: pagePath(c), email, fields, say: pageContextOf(c, locale).say };
		if (!isAnswerable(invite)) return await joinAgain(c, attempt, invite);
		const joined = await join(c, attempt);
		if ("path" in joined) return redirectTo(c, joined.path);
		if ("scope" in joined) return accept(c, token, joined.scope);
		// The invite may have ended in the meantime. That matters more to the invitee than a problem with the form.
		const data = await readInvitePage(c.var.scope, token);
		if (!isAnswerable(data.invite)) return await joinAgain(c, attempt, data.invite);
		return sendPendingPage(c, data, joined.problems, fields);
	} catch (error) {
		return explain(c, error);
	}
}

/** A form that was sent twice leads where its first sending led. Otherwise the page says how the invite ended. */
async function joinAgain(
	c: Context<Environment>,
	attempt: Attempt,
	{ status }: InvitePageData["invite"],
): Promise<Response> {
	const joined = status === "accepted" ? await joinByPassword(c, attempt) : null;
	if (joined === null || !("scope" in joined)) return redirectTo(c, pagePath(c));
	return accept(c, attempt.token, joined.scope);
}

/** @param joined the scope of a session that this request made; undefined if the invitee was signed in before */
async function accept(c: Context<Environment>, token: string, joined?: Scope): Promise<Response> {
	try {
		const { workspaceSlug, alreadyMember } = await acceptInvite(joined ?? c.var.scope, { token });
		const path = `/workspaces/${workspaceSlug}?notice=${alreadyMember ? "already-member" : "joined"}`;
		return redirectTo(c, joined === undefined ? path : markAsSignedIn(c, path));
	} catch (error) {
		return explain(c, error);
	}
}

async function decline(c: Context<Environment>, token: string): Promise<Response> {
	try {
		await declineInvite(c.var.scope, { token });
		return redirectTo(c, "/start?notice=declined");
	} catch (error) {
		return explain(c, error);
	}
}

function tokenOf({ req }: Context<Environment>): string {
	return inviteTokenIn(req.query(TOKEN_PARAMETER) ?? "");
}

/** The path of this page, without what a mail program added to the link. */
function pagePath(c: Context<Environment>): string {
	return invitePath(tokenOf(c));
}

/** Redirects to this page if it explains the error; rethrows every other error. */
function explain(c: Context<Environment>, error: unknown): Response {
	if (error instanceof MusterError && EXPLAINED_BY_PAGE.has(error.code)) return redirectTo(c, pagePath(c));
	throw error;
}

async function sendInvitePage(c: Context<Environment>, token: string): Promise<Response> {
	try {
		const data = await readInvitePage(c.var.scope, token);
		const { invite, person } = data;
		if (invite.status === "pending" || invite.canUndoDecline) return sendPendingPage(c, data, null, {});
		if (invite.status === "accepted" && person?.isMember) {
			return redirectTo(c, `/workspaces/${invite.workspaceSlug}?notice=already-member`);
		}
		return sendEndedPage(c, invite.status, data);
	} catch (error) {
		if (!(error instanceof MusterError)) throw error;
		if (error.code === "INVITE_NOT_FOUND") return sendEndedPage(c, "unknown");
		if (error.code === "INVITE_EXPIRED") return sendEndedPage(c, "expired");
		throw error;
	}
}

/** True if the link can still accept the invite. */
function isAnswerable({
	status,
	canUndoDecline,
}: Pick<InvitePageData["invite"], "status" | "canUndoDecline">): boolean {
	return status === "pending" || canUndoDecline;
}

function sendPendingPage(
	c: Context<Environment>,
	data: InvitePageData,
	problems: Problems | null,
	fields: Fields,
): Response {
	const context = pageContextOf(c, data.invite.locale);
	const page = <InvitePage context={context} data={data} problems={problems} fields={fields} path={pagePath(c)} />;
	return sendPage(c, page, problems === null ? 200 : 422);
}

function sendEndedPage(c: Context<Environment>, reason: EndedReason, data?: InvitePageData): Response {
	const context = pageContextOf(c, data?.invite.locale);
	const code = ENDED_CODES[reason];
	c.set("refusal", code);
	return sendPage(c, <EndedInvitePage context={context} reason={reason} data={data} />, ERRORS[code].status);
}
