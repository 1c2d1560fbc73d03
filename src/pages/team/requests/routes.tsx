/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { ERRORS, MusterError } from "../../../errors";
import type { Environment } from "../../../http/environment";
import { REQUEST_STATUSES } from "../../../rules/doors";
import { cursor, grantableRole, requestId } from "../../../team/inputs";
import { approveRequest } from "../../../team/requests/operations/approve-request";
import { declineRequest } from "../../../team/requests/operations/decline-request";
import { listRequests } from "../../../team/requests/operations/list-requests";
import { readRequestsPage } from "../../../team/views/requests-page";
import { errorText } from "../../error-text";
import { type Problems, parseForm, readFields } from "../../form";
import { type Notice, noticeOf } from "../../notice";
import { pageContextOf } from "../../page-context";
import { redirectTo, sendPage } from "../../respond";
import { signInFirst } from "../../sign-in-first";
import { roleOf } from "../done-before";
import { RequestsPage } from "./requests-page";

const PATH = "/workspaces/:slug/requests";

const status = z.enum(REQUEST_STATUSES);
const decision = z.discriminatedUnion("step", [
	z.object({ step: z.literal("approve"), requestId, role: grantableRole }),
	z.object({ step: z.literal("decline"), requestId }),
]);

/** `/workspaces/:slug/requests`: who has asked to join, and the decision about each. */
export const requestsRoutes = new Hono<Environment>()
	.get(PATH, (c) => sendRequestsPage(c, null, 200))
	.post(PATH, async (c) => {
		const { say } = pageContextOf(c);
		const { data, problems } = parseForm(decision, await readFields(c), { "": say.refusedInput() });
		if (data === null) return sendRequestsPage(c, problems, 422);
		try {
			return redirectTo(c, `/workspaces/${c.req.param("slug")}/requests?notice=${await decide(c, data)}`);
		} catch (error) {
			const code = error instanceof MusterError ? error.code : "INTERNAL";
			const isAboutPerson = code.startsWith("REQUEST_") || code === "MEMBER_NOT_FOUND";
			if (!isAboutPerson && ERRORS[code].status !== 403) throw error;
			return sendRequestsPage(c, { "": errorText(say, code) }, 422);
		}
	})
	.onError(signInFirst);

async function decide(c: Context<Environment>, given: z.output<typeof decision>): Promise<Notice> {
	const slug = c.req.param("slug") ?? "";
	try {
		if (given.step === "decline") await declineRequest(c.var.scope, { ...given, slug });
		else await approveRequest(c.var.scope, { ...given, slug });
	} catch (error) {
		if (!(error instanceof MusterError) || error.code !== "REQUEST_CLOSED") throw error;
		if (!(await isDecidedSo(c, slug, given))) throw error;
	}
	return given.step === "decline" ? "request-declined" : "request-approved";
}

/** True if the request was decided as wanted, by an earlier sending of the same form. */
async function isDecidedSo(c: Context<Environment>, slug: string, given: z.output<typeof decision>): Promise<boolean> {
	const status = given.step === "approve" ? "approved" : "declined";
	// The page of the list that begins with this request: ids before the cursor, which is just behind it.
	const { requests } = await listRequests(c.var.scope, { slug, status, limit: 1, cursor: `${given.requestId}0` });
	const request = requests.find(({ id }) => id === given.requestId);
	if (request === undefined) return false;
	return given.step === "decline" || (await roleOf(c.var.scope, slug, request.user.id)) === given.role;
}

async function sendRequestsPage(
	c: Context<Environment>,
	problems: Problems | null,
	httpStatus: 200 | 422,
): Promise<Response> {
	const from = cursor.safeParse(c.req.query("cursor")).data;
	const data = await readRequestsPage(c.var.scope, {
		slug: c.req.param("slug") ?? "",
		status: status.safeParse(c.req.query("status")).data ?? "pending",
		cursor: from,
	});
	const page = (
		<RequestsPage
			context={pageContextOf(c)}
			data={data}
			isFirst={from === undefined}
			problems={problems}
			notice={problems === null ? noticeOf(c) : undefined}
		/>
	);
	return sendPage(c, page, httpStatus);
}
