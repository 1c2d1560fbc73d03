/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { ERRORS, MusterError } from "../../errors";
import type { Environment } from "../../http/environment";
import { joinOpen } from "../../team/doors/operations/join-open";
import { cursor, requestMessage, search, slug } from "../../team/inputs";
import { enforceInviteRate } from "../../team/rate-limits";
import { requestToJoin } from "../../team/requests/operations/request-to-join";
import { readFindPage } from "../../team/views/find-page";
import { errorText } from "../error-text";
import { type Problems, parseForm, readFields } from "../form";
import { noticeOf } from "../notice";
import { pageContextOf } from "../page-context";
import { pathWithQuery } from "../path-with-query";
import { redirectTo, sendPage } from "../respond";
import { signInFirst } from "../sign-in-first";
import { FindPage } from "./find-page";

const PATH = "/teams";

const choice = z.discriminatedUnion("step", [
	z.object({ step: z.literal("join"), slug }),
	z.object({ step: z.literal("ask"), slug, message: requestMessage }),
]);

/** `/teams`: finds public workspaces, to join them or to ask. */
export const findRoutes = new Hono<Environment>()
	.get(PATH, (c) => sendFindPage(c, null, 200))
	.post(PATH, async (c) => {
		const { say } = pageContextOf(c);
		const { data, problems } = parseForm(choice, await readFields(c), { "": say.refusedInput() });
		if (data === null) return sendFindPage(c, problems, 422);
		try {
			return redirectTo(c, await act(c, data));
		} catch (error) {
			if (!(error instanceof MusterError)) throw error;
			const { code, retryAfterSeconds } = error;
			if (code === "UNAUTHORIZED" || ERRORS[code].status >= 500) throw error;
			if (retryAfterSeconds !== undefined) c.header("retry-after", String(retryAfterSeconds));
			return sendFindPage(c, { "": errorText(say, code) }, code === "RATE_LIMITED" ? 429 : 422);
		}
	})
	.onError(signInFirst);

/** @returns the path to redirect to */
async function act(c: Context<Environment>, given: z.output<typeof choice>): Promise<string> {
	if (given.step === "join") {
		const { workspaceSlug, alreadyMember } = await joinOpen(c.var.scope, given);
		return `/workspaces/${workspaceSlug}?notice=${alreadyMember ? "already-member" : "joined"}`;
	}
	await enforceInviteRate(c);
	try {
		await requestToJoin(c.var.scope, given);
	} catch (error) {
		// A form that is sent twice leads where its first sending led.
		if (!(error instanceof MusterError) || error.code !== "ALREADY_REQUESTED") throw error;
	}
	return pathWithQuery(PATH, { q: search.safeParse(c.req.query("q")).data, notice: "requested" });
}

async function sendFindPage(
	c: Context<Environment>,
	problems: Problems | null,
	status: 200 | 422 | 429,
): Promise<Response> {
	const from = cursor.safeParse(c.req.query("cursor")).data;
	const words = search.safeParse(c.req.query("q")).data;
	const page = (
		<FindPage
			context={pageContextOf(c)}
			data={await readFindPage(c.var.scope, { search: words, cursor: from })}
			search={words}
			isFirst={from === undefined}
			problems={problems}
			notice={problems === null ? noticeOf(c) : undefined}
		/>
	);
	return sendPage(c, page, status);
}
