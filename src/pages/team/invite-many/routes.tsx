/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { ERRORS, MusterError } from "../../../errors";
import type { Environment } from "../../../http/environment";
import { LOCALES, type Locale } from "../../../languages/locales";
import { DEFAULT_INVITE_DAYS, MAX_INVITES_PER_CALL } from "../../../rules/limits";
import type { GrantableRole } from "../../../rules/roles";
import { readCaller } from "../../../team/actor/read-caller";
import { inviteMany } from "../../../team/invites/operations/invite-many";
import { previewInvites } from "../../../team/invites/preview-invites";
import { limitInvitesByRate } from "../../../team/rate-limits";
import { readTeamPage } from "../../../team/views/team-page";
import { errorText } from "../../error-text";
import { type Problems, readForm } from "../../form";
import { pageContextOf } from "../../page-context";
import { redirectTo, sendPage } from "../../respond";
import { signInFirst } from "../../sign-in-first";
import { mayManageMembers } from "../allowed-actions";
import { ListPage } from "./list-page";
import { PreviewPage } from "./preview-page";
import { type ListedPerson, readDefaultRole, readList } from "./read-list";
import { ResultPage } from "./result-page";
import { toRows } from "./rows";

const PATH = "/workspaces/:slug/invite-many";
const locale = z.enum(LOCALES);

/** A submitted form: the list itself, and the people read from it. */
interface SubmittedList {
	people: readonly ListedPerson[];
	text: string;
	role: GrantableRole;
	locale: Locale | undefined;
}

/** `/workspaces/:slug/invite-many`: takes a list, previews the outcome of each line, then sends the invites. */
export const inviteManyRoutes = new Hono<Environment>()
	.get(PATH, (c) => sendListPage(c, c.req.param("slug"), null, null))
	.post(PATH, limitInvitesByRate, async (c) => {
		const slug = c.req.param("slug");
		// Nothing reads the list, which may be long, before the caller is known to be one who may send it.
		await readCaller(c.var.scope, slug, "canManageMembers");
		const form = await readForm(c);
		const list = await readSubmittedList(form);
		const { say } = pageContextOf(c);
		if (list.people.length === 0) return sendListPage(c, slug, list, { list: say.problemEmptyList() });
		if (list.people.length > MAX_INVITES_PER_CALL) {
			return sendListPage(c, slug, list, { list: say.problemLongList({ count: MAX_INVITES_PER_CALL }) });
		}
		return form.step === "send" ? sendInvites(c, slug, list) : sendPreviewPage(c, slug, list);
	})
	.onError(signInFirst);

async function readSubmittedList(form: Readonly<Record<string, string | File>>): Promise<SubmittedList> {
	const { list, file } = form;
	const pasted = typeof list === "string" ? list : "";
	const uploaded = file instanceof File ? await file.text() : "";
	const text = [pasted, uploaded].filter((part) => part.trim() !== "").join("\n");
	const role = readDefaultRole(form.role);
	return { people: readList(text, role), text, role, locale: locale.safeParse(form.locale).data };
}

async function sendListPage(
	c: Context<Environment>,
	slug: string,
	submitted: SubmittedList | null,
	problems: Problems | null,
): Promise<Response> {
	const data = await readTeamPage(c.var.scope, { slug, status: "pending" });
	if (!mayManageMembers(data.viewer)) return redirectTo(c, `/workspaces/${slug}`);
	const page = <ListPage context={pageContextOf(c)} data={data} submitted={submitted} problems={problems} />;
	return sendPage(c, page, problems === null ? 200 : 422);
}

async function sendPreviewPage(c: Context<Environment>, slug: string, list: SubmittedList): Promise<Response> {
	const { people, locale } = list;
	const rows = toRows(people, await previewInvites(c.var.scope, slug, people));
	return sendPage(c, <PreviewPage context={pageContextOf(c)} slug={slug} rows={rows} locale={locale} />);
}

async function sendInvites(c: Context<Environment>, slug: string, list: SubmittedList): Promise<Response> {
	const context = pageContextOf(c);
	const { people, locale } = list;
	try {
		const invites = { invites: [...people], expiresInDays: DEFAULT_INVITE_DAYS, locale };
		const { results } = await inviteMany(c.var.scope, { slug, ...invites });
		const outcomes = results.map((result) => ({ email: result.email, code: "code" in result ? result.code : null }));
		return sendPage(c, <ResultPage context={context} slug={slug} rows={toRows(people, outcomes)} />);
	} catch (error) {
		if (!(error instanceof MusterError) || ![403, 429].includes(ERRORS[error.code].status)) throw error;
		return sendListPage(c, slug, list, { list: errorText(context.say, error.code) });
	}
}
