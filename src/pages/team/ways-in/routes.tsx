/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { ERRORS, MusterError } from "../../../errors";
import type { Environment } from "../../../http/environment";
import { MAX_EMAIL_DOMAINS } from "../../../rules/limits";
import { setDoors } from "../../../team/doors/operations/set-doors";
import { inviteTransport, joining, visibility } from "../../../team/inputs";
import { readWaysInPage } from "../../../team/views/ways-in-page";
import { errorText } from "../../error-text";
import { type Fields, type Problems, parseForm, readFields } from "../../form";
import { noticeOf } from "../../notice";
import { pageContextOf } from "../../page-context";
import { redirectTo, sendPage } from "../../respond";
import { signInFirst } from "../../sign-in-first";
import { domainList } from "../domain-list";
import { WaysInPage } from "./ways-in-page";

const PATH = "/workspaces/:slug/ways-in";

const form = z.object({
	visibility: z.optional(visibility),
	joining: z.optional(joining),
	inviteTransport: z.optional(inviteTransport),
	inviteDomains: z.optional(domainList),
});

/** `/workspaces/:slug/ways-in`: who finds the workspace, and who comes in how. */
export const waysInRoutes = new Hono<Environment>()
	.get(PATH, (c) => sendWaysInPage(c, {}, null))
	.post(PATH, async (c) => {
		const slug = c.req.param("slug");
		const { say } = pageContextOf(c);
		const fields = await readFields(c);
		const { data, problems } = parseForm(form, fields, {
			inviteDomains: say.problemDomains({ count: MAX_EMAIL_DOMAINS }),
			"": say.refusedInput(),
		});
		if (data === null) return sendWaysInPage(c, fields, problems);
		try {
			await setDoors(c.var.scope, { ...data, slug });
			return redirectTo(c, `/workspaces/${slug}/ways-in?notice=saved`);
		} catch (error) {
			if (!(error instanceof MusterError) || ERRORS[error.code].status !== 403) throw error;
			return sendWaysInPage(c, fields, { "": errorText(say, error.code) });
		}
	})
	.onError(signInFirst);

async function sendWaysInPage(c: Context<Environment>, fields: Fields, problems: Problems | null): Promise<Response> {
	const data = await readWaysInPage(c.var.scope, c.req.param("slug") ?? "");
	const notice = problems === null ? noticeOf(c) : undefined;
	return sendPage(
		c,
		<WaysInPage context={pageContextOf(c)} data={data} fields={fields} problems={problems} notice={notice} />,
		problems === null ? 200 : 422,
	);
}
