/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { ERRORS, type ErrorCode, MusterError } from "../../errors";
import type { Environment } from "../../http/environment";
import { CLOSED_INVITE_CODES } from "../../team/invites/invite";
import { acceptInvite } from "../../team/invites/operations/accept-invite";
import { declineInvite } from "../../team/invites/operations/decline-invite";
import { brakeTokens } from "../../team/rate-limits";
import { type Landing, lookAtInvite } from "../../team/views/invite-page";
import { type Fields, type Problems, readFields } from "../form";
import { goTo, show } from "../respond";
import { viewOf } from "../view";
import { EndedInvitePage, type EndedReason } from "./ended-page";
import { InvitePage } from "./invite-page";
import { joinByAccount, joinByPassword } from "./join";

/** `/invite/:token`: what the link in the mail leads to. Only a posted form changes anything. */
export const inviteRoutes = new Hono<Environment>()
	.use("/invite/:token", brakeTokens, async (c, next) => {
		await next();
		c.header("x-robots-tag", "noindex, nofollow");
	})
	.get("/invite/:token", (c) => landingPage(c, c.req.param("token")))
	.post("/invite/:token", async (c) => {
		const token = c.req.param("token");
		const fields = await readFields(c);
		switch (fields.step) {
			case "decline":
				return decline(c, token);
			case "sign-up":
				return joinAndAccept(c, joinByAccount, fields);
			case "sign-in":
				return joinAndAccept(c, joinByPassword, fields);
			default:
				return accept(c, token, c.var.scope);
		}
	});

/** What the API calls the reasons. */
const ENDED_CODES = {
	...CLOSED_INVITE_CODES,
	replaced: "INVITE_REPLACED",
	unknown: "INVITE_NOT_FOUND",
} as const satisfies Record<EndedReason, ErrorCode>;

/** What the page itself explains, when it is looked at again. */
const EXPLAINED: ReadonlySet<ErrorCode> = new Set([
	"UNAUTHORIZED",
	"EMAIL_MISMATCH",
	"SEAT_LIMIT_REACHED",
	"INVITE_NOT_FOUND",
	"INVITE_EXPIRED",
	"INVITE_REVOKED",
	"INVITE_DECLINED",
	"INVITE_REPLACED",
	"INVITE_ACCEPTED",
]);

/** Somebody signs up or in with the link's address, and is in. A link that is dead by then signs nobody up or in. */
async function joinAndAccept(c: Context<Environment>, join: typeof joinByAccount, fields: Fields): Promise<Response> {
	const token = c.req.param("token") ?? "";
	try {
		const { email, locale, status } = (await lookAtInvite(c.var.scope, token)).invite;
		if (status !== "pending") return goTo(c, ownPage(c));
		const joined = await join(c, { token, email, fields, say: viewOf(c, locale).say });
		if ("path" in joined) return goTo(c, joined.path);
		if ("scope" in joined) return accept(c, token, joined.scope);
		// It may have ended in between, which says more than what is wrong with the form.
		const landing = await lookAtInvite(c.var.scope, token);
		if (landing.invite.status !== "pending") return goTo(c, ownPage(c));
		return pendingPage(c, landing, joined.problems, fields);
	} catch (error) {
		return explain(c, error);
	}
}

async function accept(c: Context<Environment>, token: string, scope = c.var.scope): Promise<Response> {
	try {
		const { workspaceSlug, alreadyMember } = await acceptInvite(scope, { token });
		return goTo(c, `/workspaces/${workspaceSlug}?notice=${alreadyMember ? "already-member" : "joined"}`);
	} catch (error) {
		return explain(c, error);
	}
}

async function decline(c: Context<Environment>, token: string): Promise<Response> {
	try {
		await declineInvite(c.var.scope, { token });
		return goTo(c, "/start?notice=declined");
	} catch (error) {
		return explain(c, error);
	}
}

/** This page again, by GET; what stands in place of a token may be anything. */
function ownPage({ req }: Context<Environment>): string {
	return `/invite/${encodeURIComponent(req.param("token") ?? "")}`;
}

function explain(c: Context<Environment>, error: unknown): Response {
	if (error instanceof MusterError && EXPLAINED.has(error.code)) return goTo(c, ownPage(c));
	throw error;
}

async function landingPage(c: Context<Environment>, token: string): Promise<Response> {
	try {
		const landing = await lookAtInvite(c.var.scope, token);
		const { invite, person } = landing;
		if (invite.status === "pending") return pendingPage(c, landing, null, {});
		if (invite.status === "accepted" && person?.isMember) {
			return goTo(c, `/workspaces/${invite.workspaceSlug}?notice=already-member`);
		}
		return endedPage(c, invite.status, landing);
	} catch (error) {
		if (!(error instanceof MusterError)) throw error;
		if (error.code === "INVITE_NOT_FOUND") return endedPage(c, "unknown");
		if (error.code === "INVITE_EXPIRED") return endedPage(c, "expired");
		throw error;
	}
}

function pendingPage(c: Context<Environment>, landing: Landing, problems: Problems | null, fields: Fields): Response {
	const view = viewOf(c, landing.invite.locale);
	const page = <InvitePage view={view} landing={landing} problems={problems} fields={fields} path={c.req.path} />;
	return show(c, page, problems === null ? 200 : 422);
}

function endedPage(c: Context<Environment>, reason: EndedReason, landing?: Landing): Response {
	const view = viewOf(c, landing?.invite.locale);
	const code = ENDED_CODES[reason];
	c.set("refusal", code);
	return show(c, <EndedInvitePage view={view} reason={reason} landing={landing} />, ERRORS[code].status);
}
