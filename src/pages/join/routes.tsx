/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { linkTokenIn } from "../../crypto/link-token";
import { ERRORS, type ErrorCode, MusterError } from "../../errors";
import type { Environment } from "../../http/environment";
import { emailAddress } from "../../http/shapes";
import { joinPath, TOKEN_PARAMETER } from "../../rules/token-paths";
import type { Scope } from "../../scope";
import { joinByLink } from "../../team/links/operations/join-by-link";
import { limitTokensByRate } from "../../team/rate-limits";
import { readJoinPage } from "../../team/views/join-page";
import { authProblem, fieldSentences, name, newPassword, password } from "../auth/shapes";
import { codeMailed, verifyFirst } from "../auth/verify-first";
import { callAuth, keepCookies, scopeSignedIn } from "../call-auth";
import { errorText } from "../error-text";
import { type Fields, type Problems, parseForm, readFields } from "../form";
import { droppedCookiePath, isCookieDropped, markAsSignedIn } from "../kept-cookie";
import { pageContextOf } from "../page-context";
import { redirectTo, sendPage } from "../respond";
import { EndedLinkPage, type EndedReason } from "./ended-page";
import { JoinPage } from "./join-page";

/** `/join`: the target of a link. Only a posted form changes anything. */
export const joinPageRoutes = new Hono<Environment>()
	.use("/join", limitTokensByRate, async (c, next) => {
		await next();
		c.header("x-robots-tag", "noindex, nofollow");
	})
	.get("/join", (c) =>
		isCookieDropped(c) ? redirectTo(c, droppedCookiePath(pagePath(c))) : sendJoinPage(c, c.var.scope),
	)
	.post("/join", async (c) => {
		const fields = await readFields(c);
		switch (fields.step) {
			case "sign-up":
				return signUp(c, fields);
			case "sign-in":
				return signInAndJoin(c, fields);
			default:
				return join(c, c.var.scope);
		}
	});

const account = z.object({ name, email: emailAddress, password: newPassword });
const known = z.object({ email: emailAddress, password });

/** Makes an account. A link proves no address, so the page that takes the mailed code comes next, and leads back here. */
async function signUp(c: Context<Environment>, fields: Fields): Promise<Response> {
	const { say } = pageContextOf(c);
	const { data, problems } = parseForm(account, fields, fieldSentences(say, fields));
	if (data === null) return sendJoinPage(c, c.var.scope, problems, fields);
	const result = await callAuth(c, "/sign-up/email", data);
	if (!result.ok) return sendJoinPage(c, c.var.scope, authProblem(say, result.code), fields);
	return redirectTo(c, codeMailed(c, result, data.email, pagePath(c)));
}

async function signInAndJoin(c: Context<Environment>, fields: Fields): Promise<Response> {
	const { say } = pageContextOf(c);
	const sentences = { ...fieldSentences(say, fields), password: say.problemSignIn() };
	const { data, problems } = parseForm(known, fields, sentences);
	if (data === null) return sendJoinPage(c, c.var.scope, problems, fields);
	const result = await callAuth(c, "/sign-in/email", data);
	if (result.code === "EMAIL_NOT_VERIFIED") return redirectTo(c, await verifyFirst(c, result, data.email, pagePath(c)));
	const scope = result.ok ? scopeSignedIn(c.var.scope, result) : null;
	if (scope === null) {
		const problem = result.ok ? { password: say.problemSignIn() } : authProblem(say, result.code);
		return sendJoinPage(c, c.var.scope, problem, fields);
	}
	keepCookies(c, result);
	return join(c, scope, true);
}

/** @param isNew this request has made the session of the scope */
async function join(c: Context<Environment>, scope: Scope, isNew = false): Promise<Response> {
	try {
		const { workspaceSlug, alreadyMember } = await joinByLink(scope, { token: tokenOf(c) });
		const path = `/workspaces/${workspaceSlug}?notice=${alreadyMember ? "already-member" : "joined"}`;
		return redirectTo(c, isNew ? markAsSignedIn(c, path) : path);
	} catch (error) {
		if (!(error instanceof MusterError) || ERRORS[error.code].status >= 500) throw error;
		if (error.code === "UNAUTHORIZED" || error.code in REASONS) return redirectTo(c, pagePath(c));
		return sendJoinPage(c, scope, { "": errorText(pageContextOf(c).say, error.code) });
	}
}

/** The codes of a link that lets nobody in, with the reason that the page names. */
const REASONS: Partial<Record<ErrorCode, EndedReason>> = {
	LINK_NOT_FOUND: "unknown",
	LINK_EXPIRED: "expired",
	LINK_REVOKED: "revoked",
	LINK_EXHAUSTED: "exhausted",
	LINK_SUSPENDED: "suspended",
};

const CODES = {
	unknown: "LINK_NOT_FOUND",
	expired: "LINK_EXPIRED",
	revoked: "LINK_REVOKED",
	exhausted: "LINK_EXHAUSTED",
	suspended: "LINK_SUSPENDED",
	archived: "WORKSPACE_ARCHIVED",
} as const satisfies Record<EndedReason, ErrorCode>;

function tokenOf({ req }: Context<Environment>): string {
	return linkTokenIn(req.query(TOKEN_PARAMETER) ?? "");
}

/** The path of this page, without what a mail program added to the link. */
function pagePath(c: Context<Environment>): string {
	return joinPath(tokenOf(c));
}

async function sendJoinPage(
	c: Context<Environment>,
	scope: Scope,
	problems: Problems | null = null,
	fields: Fields = {},
): Promise<Response> {
	const context = pageContextOf(c);
	const ended = (reason: EndedReason, workspaceName?: string) => {
		c.set("refusal", CODES[reason]);
		const page = <EndedLinkPage context={context} reason={reason} workspaceName={workspaceName} />;
		return sendPage(c, page, ERRORS[CODES[reason]].status);
	};
	try {
		const data = await readJoinPage(scope, tokenOf(c));
		const { link, person } = data;
		if (person?.isMember && problems === null) {
			return redirectTo(c, `/workspaces/${link.workspaceSlug}?notice=already-member`);
		}
		if (link.status !== "active") return ended(link.status, link.workspaceName);
		if (link.isArchived) return ended("archived", link.workspaceName);
		const page = <JoinPage context={context} data={data} problems={problems} fields={fields} path={pagePath(c)} />;
		return sendPage(c, page, problems === null ? 200 : 422);
	} catch (error) {
		const reason = error instanceof MusterError ? REASONS[error.code] : undefined;
		if (reason === undefined) throw error;
		return ended(reason);
	}
}
