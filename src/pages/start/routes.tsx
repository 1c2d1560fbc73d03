/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { ERRORS, MusterError } from "../../errors";
import type { Environment } from "../../http/environment";
import { REPEATED_FORM_MS } from "../../rules/limits";
import { joinByDomain } from "../../team/domains/operations/join-by-domain";
import { inviteId, requestId, slug } from "../../team/inputs";
import { acceptMyInvite } from "../../team/invites/operations/accept-my-invite";
import { declineMyInvite } from "../../team/invites/operations/decline-my-invite";
import { enforceInviteRate } from "../../team/rate-limits";
import { myRequests } from "../../team/requests/operations/my-requests";
import { requestToJoin } from "../../team/requests/operations/request-to-join";
import { withdrawRequest } from "../../team/requests/operations/withdraw-request";
import { readStartPage, type StartPageData } from "../../team/views/start-page";
import { createWorkspace } from "../../team/workspaces/operations/create-workspace";
import { name, newSlug } from "../../team/workspaces/shapes";
import { errorText } from "../error-text";
import { type Fields, type Problems, parseForm, readFields } from "../form";
import { lastWorkspace } from "../last-workspace-cookie";
import { noticeOf } from "../notice";
import { pageContextOf } from "../page-context";
import { pathWithQuery } from "../path-with-query";
import { redirectTo, sendPage } from "../respond";
import { signInFirst } from "../sign-in-first";
import { StartPage } from "./start-page";

const newWorkspace = z.object({ name, slug: newSlug });
const chosenInvite = z.object({ inviteId });
const chosenRequest = z.object({ requestId });
const chosenWorkspace = z.object({ slug });

/**
 * `/start`: redirects to the person's first workspace, see `readStartPage` for the order. A person without a workspace
 * can create one here. With `?choose=1` the page is shown in any case, to choose or create another workspace.
 */
export const startRoutes = new Hono<Environment>()
	.get("/", (c) => redirectTo(c, "/start"))
	.get("/start", async (c) => {
		const data = await readStartPage(c.var.scope, lastWorkspace(c));
		const [first] = data.workspaces;
		const stays = c.req.query("choose") !== undefined;
		if (first !== undefined && !stays) {
			return redirectTo(c, pathWithQuery(`/workspaces/${first.slug}`, { notice: noticeOf(c) }));
		}
		return sendStartPage(c, data, {}, null);
	})
	.post("/start", async (c) => {
		const fields = await readFields(c);
		try {
			switch (fields.step) {
				case "join-by-domain":
				case "ask-by-domain":
					return await followSuggestion(c, fields);
				case "accept":
				case "decline":
					return await answerInvite(c, fields);
				case "withdraw":
					return await withdraw(c, fields);
				default:
					return await createFromForm(c, fields);
			}
		} catch (error) {
			if (!(error instanceof MusterError)) throw error;
			if (error.code === "UNAUTHORIZED" || ERRORS[error.code].status >= 500) throw error;
			return sendStartPageAgain(c, fields, { "": errorText(pageContextOf(c).say, error.code) });
		}
	})
	.onError(signInFirst);

async function answerInvite(c: Context<Environment>, fields: Fields): Promise<Response> {
	const { data } = parseForm(chosenInvite, fields, {});
	if (data === null) throw new MusterError("INVITE_NOT_FOUND");
	if (fields.step === "decline") {
		await declineMyInvite(c.var.scope, data);
		return redirectTo(c, "/start?notice=declined");
	}
	const { workspaceSlug, alreadyMember } = await acceptMyInvite(c.var.scope, data);
	return redirectTo(c, `/workspaces/${workspaceSlug}?notice=${alreadyMember ? "already-member" : "joined"}`);
}

async function withdraw(c: Context<Environment>, fields: Fields): Promise<Response> {
	const { data } = parseForm(chosenRequest, fields, {});
	if (data === null) throw new MusterError("REQUEST_NOT_FOUND");
	try {
		await withdrawRequest(c.var.scope, data);
	} catch (error) {
		if (!(error instanceof MusterError) || error.code !== "REQUEST_CLOSED") throw error;
		if (!(await isWithdrawn(c, data.requestId))) throw error;
	}
	return redirectTo(c, "/start?choose=1&notice=withdrawn");
}

/** True if an earlier sending of the same form has withdrawn the request: only the person who asked can. */
async function isWithdrawn(c: Context<Environment>, requestId: string): Promise<boolean> {
	// The page of the list that begins with this request: ids before the cursor, which is just behind it.
	const { requests } = await myRequests(c.var.scope, { limit: 1, cursor: `${requestId}0` });
	return requests.some(({ id, status }) => id === requestId && status === "withdrawn");
}

async function followSuggestion(c: Context<Environment>, fields: Fields): Promise<Response> {
	const { data } = parseForm(chosenWorkspace, fields, {});
	if (data === null) throw new MusterError("WORKSPACE_NOT_FOUND");
	if (fields.step === "ask-by-domain") {
		await enforceInviteRate(c);
		try {
			await requestToJoin(c.var.scope, data);
		} catch (error) {
			// A form that is sent twice leads where its first sending led.
			if (!(error instanceof MusterError) || error.code !== "ALREADY_REQUESTED") throw error;
		}
		return redirectTo(c, "/start?choose=1&notice=requested");
	}
	const { workspaceSlug, alreadyMember } = await joinByDomain(c.var.scope, data);
	return redirectTo(c, `/workspaces/${workspaceSlug}?notice=${alreadyMember ? "already-member" : "joined"}`);
}

async function createFromForm(c: Context<Environment>, fields: Fields): Promise<Response> {
	const { say } = pageContextOf(c);
	const { data, problems } = parseForm(newWorkspace, fields, { name: say.problemName(), slug: say.problemSlug() });
	if (data === null) return sendStartPageAgain(c, fields, problems);
	try {
		await createWorkspace(c.var.scope, data);
		return redirectTo(c, `/workspaces/${data.slug}?notice=created`);
	} catch (error) {
		if (!(error instanceof MusterError) || error.code !== "WORKSPACE_SLUG_TAKEN") throw error;
		const page = await readStartPage(c.var.scope, lastWorkspace(c));
		if (page.workspaces.some((workspace) => isJustCreated(workspace, data, c.var.scope.now))) {
			return redirectTo(c, `/workspaces/${data.slug}?notice=created`);
		}
		return sendStartPage(c, page, fields, { slug: errorText(say, error.code) });
	}
}

/** True if an earlier sending of the same form has created the workspace. */
function isJustCreated(
	{ name, slug, role, joinedAt }: StartPageData["workspaces"][number],
	wanted: z.output<typeof newWorkspace>,
	now: number,
): boolean {
	return role === "owner" && name === wanted.name && slug === wanted.slug && joinedAt > now - REPEATED_FORM_MS;
}

/** Sends the page with the submitted fields and their problems. */
async function sendStartPageAgain(c: Context<Environment>, fields: Fields, problems: Problems): Promise<Response> {
	return sendStartPage(c, await readStartPage(c.var.scope, lastWorkspace(c)), fields, problems);
}

function sendStartPage(
	c: Context<Environment>,
	data: StartPageData,
	fields: Fields,
	problems: Problems | null,
): Response {
	const notice = problems === null ? noticeOf(c) : undefined;
	const page = <StartPage context={pageContextOf(c)} data={data} fields={fields} problems={problems} notice={notice} />;
	return sendPage(c, page, problems === null ? 200 : 422);
}
