/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { ERRORS, MusterError } from "../../../errors";
import type { Environment } from "../../../http/environment";
import type { Messages } from "../../../languages/messages";
import {
	DEFAULT_LINK_DAYS,
	MAX_EMAIL_DOMAINS,
	MAX_LABEL_LENGTH,
	MAX_LINK_DAYS,
	MAX_LINK_USES,
} from "../../../rules/limits";
import { cursor, grantableRole, linkId } from "../../../team/inputs";
import { createLink } from "../../../team/links/operations/create-link";
import { revokeLink } from "../../../team/links/operations/revoke-link";
import { LINK_FILTERS } from "../../../team/links/state";
import { enforceInviteRate } from "../../../team/rate-limits";
import { readLinksPage } from "../../../team/views/links-page";
import { errorText } from "../../error-text";
import { type Fields, type Problems, parseForm, readFields } from "../../form";
import { noticeOf } from "../../notice";
import { pageContextOf } from "../../page-context";
import { redirectTo, sendPage } from "../../respond";
import { signInFirst } from "../../sign-in-first";
import { domainList } from "../domain-list";
import { LinksPage } from "./links-page";

const PATH = "/workspaces/:slug/links";

const number = (most: number) => z.coerce.number().check(z.int(), z.minimum(1), z.maximum(most));
/** An empty field counts as absent. */
const filled = <T,>(shape: z.ZodMiniType<T>) =>
	z.pipe(
		z.transform((value: unknown) => (value === "" ? undefined : value)),
		z.optional(shape),
	);

const form = z.discriminatedUnion("action", [
	z.object({
		action: z.literal("create"),
		role: grantableRole,
		label: z.optional(z.string().check(z.trim(), z.maxLength(MAX_LABEL_LENGTH))),
		maxUses: filled(number(MAX_LINK_USES)),
		expiresInDays: z._default(number(MAX_LINK_DAYS), DEFAULT_LINK_DAYS),
		emailDomains: z.optional(domainList),
	}),
	z.object({ action: z.literal("revoke"), linkId }),
]);

/** `/workspaces/:slug/links`: the links of a workspace, for those who manage members. */
export const linksPageRoutes = new Hono<Environment>()
	.get(PATH, (c) => sendLinksPage(c, c.req.param("slug"), {}, null, 200))
	.post(PATH, async (c) => {
		const slug = c.req.param("slug");
		const fields = await readFields(c);
		const { say } = pageContextOf(c);
		const { data, problems } = parseForm(form, fields, fieldSentences(say));
		if (data === null) return sendLinksPage(c, slug, fields, problems, 422);
		try {
			if (data.action === "create") {
				await enforceInviteRate(c);
				await createLink(c.var.scope, { ...data, slug });
			} else {
				await revokeLink(c.var.scope, { ...data, slug });
			}
			return redirectTo(c, `/workspaces/${slug}/links?notice=link-${data.action === "create" ? "created" : "revoked"}`);
		} catch (error) {
			if (!(error instanceof MusterError)) throw error;
			const { code, retryAfterSeconds } = error;
			if (code === "UNAUTHORIZED" || code === "WORKSPACE_NOT_FOUND" || ERRORS[code].status >= 500) throw error;
			if (retryAfterSeconds !== undefined) c.header("retry-after", String(retryAfterSeconds));
			return sendLinksPage(c, slug, fields, { "": errorText(say, code) }, code === "RATE_LIMITED" ? 429 : 422);
		}
	})
	.onError(signInFirst);

function fieldSentences(say: Messages): Readonly<Record<string, string>> {
	return {
		maxUses: say.problemUses({ count: MAX_LINK_USES }),
		expiresInDays: say.problemDays({ days: MAX_LINK_DAYS }),
		emailDomains: say.problemDomains({ count: MAX_EMAIL_DOMAINS }),
		"": say.refusedInput(),
	};
}

const status = z.enum(LINK_FILTERS);

async function sendLinksPage(
	c: Context<Environment>,
	slug: string,
	fields: Fields,
	problems: Problems | null,
	code: 200 | 422 | 429,
): Promise<Response> {
	const filter = status.safeParse(c.req.query("status")).data ?? "active";
	const data = await readLinksPage(c.var.scope, slug, filter, cursor.safeParse(c.req.query("cursor")).data);
	const notice = problems === null ? noticeOf(c) : undefined;
	const page = (
		<LinksPage
			context={pageContextOf(c)}
			data={data}
			filter={filter}
			fields={fields}
			problems={problems}
			notice={notice}
		/>
	);
	return sendPage(c, page, code);
}
