/** @jsxImportSource hono/jsx */
import { type Context, Hono, type MiddlewareHandler } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { ERRORS, MusterError } from "../../../errors";
import type { Environment } from "../../../http/environment";
import { limitBody, limitBodyTo } from "../../../http/request-checks";
import type { PeopleList } from "../../../lists/people-list";
import { readPeople } from "../../../lists/read-people";
import { DEFAULT_INVITE_DAYS, MAX_INVITES_PER_CALL, MAX_LIST_BODY_BYTES, MAX_LIST_LENGTH } from "../../../rules/limits";
import { readCaller } from "../../../team/actor/read-caller";
import { inviteRows } from "../../../team/invites/operations/invite-many";
import { previewInvites } from "../../../team/invites/preview-invites";
import { enforceInviteRate } from "../../../team/rate-limits";
import { readTeamPage } from "../../../team/views/team-page";
import { errorText } from "../../error-text";
import { readForm } from "../../form";
import { pageContextOf } from "../../page-context";
import { redirectTo, sendPage } from "../../respond";
import { signInFirst } from "../../sign-in-first";
import { mayManageMembers } from "../allowed-actions";
import { ListPage, MAX_LIST_SIZE } from "./list-page";
import { PreviewPage } from "./preview-page";
import { ResultPage } from "./result-page";
import { invitesOf, toRows } from "./rows";
import { optionsOf, readSubmittedList, type SubmittedList } from "./submitted-list";

const PATH = "/workspaces/:slug/invite-many";

/** Refuses a caller who may not send a list before its body, which may be large, is read. */
const requireInviter: MiddlewareHandler<Environment, typeof PATH> = async (c, next) => {
	await readCaller(c.var.scope, c.req.param("slug"), "canManageMembers");
	await next();
};

/**
 * Without a genuine credential, a list may be as large as any other form. It is only shown again: a browser has dropped
 * the cookie of a session that has ended.
 */
const limitStrangersBody: MiddlewareHandler<Environment> = async (c, next) =>
	c.var.scope.credential === null ? limitBody(c, next) : next();

/** `/workspaces/:slug/invite-many`: takes a list, previews the outcome of each line, then sends the invites. */
export const inviteManyRoutes = new Hono<Environment>()
	.get(PATH, (c) => sendListPage(c, c.req.param("slug"), null))
	.post(PATH, limitStrangersBody, requireInviter, limitBodyTo(MAX_LIST_BODY_BYTES), async (c) => {
		const slug = c.req.param("slug");
		const { say } = pageContextOf(c);
		const form = await readForm(c);
		const submitted = await readSubmittedList(form);
		if (form.step === "change") return sendListPage(c, slug, submitted);
		if (submitted.text.length > MAX_LIST_LENGTH) {
			return sendListPage(c, slug, submitted, { text: say.problemListSize({ size: MAX_LIST_SIZE }), status: 413 });
		}
		try {
			await enforceInviteRate(c);
			const list = readPeople(submitted.text, optionsOf(submitted));
			const invites = invitesOf(list.rows);
			if (list.rows.length === 0) return sendListPage(c, slug, submitted, { text: say.problemEmptyList() }, list);
			if (invites.length > MAX_INVITES_PER_CALL) {
				return sendListPage(c, slug, submitted, { text: say.problemLongList({ count: MAX_INVITES_PER_CALL }) });
			}
			return await (form.step === "send" ? sendInvites : sendPreviewPage)(c, slug, submitted, list);
		} catch (error) {
			const status = error instanceof MusterError ? ERRORS[error.code].status : null;
			if (!(error instanceof MusterError) || (status !== 403 && status !== 429)) throw error;
			if (error.retryAfterSeconds !== undefined) c.header("retry-after", String(error.retryAfterSeconds));
			return sendListPage(c, slug, submitted, { text: errorText(say, error.code), status });
		}
	})
	.onError(signInFirst);

interface ListProblem {
	text: string;
	status?: ContentfulStatusCode;
}

/** Shows the form, with the list that was submitted: no refusal loses it. */
async function sendListPage(
	c: Context<Environment>,
	slug: string,
	submitted: SubmittedList | null,
	problem?: ListProblem,
	list?: PeopleList,
): Promise<Response> {
	const data = await readTeamPage(c.var.scope, { slug, status: "pending" });
	const isOffered = mayManageMembers(data.viewer) && !data.workspace.isArchived;
	if (!isOffered && problem === undefined) return redirectTo(c, `/workspaces/${slug}`);
	const page = (
		<ListPage
			context={pageContextOf(c)}
			data={data}
			submitted={submitted}
			warnings={list?.warnings ?? []}
			problems={problem === undefined ? null : { list: problem.text }}
		/>
	);
	return sendPage(c, page, problem === undefined ? 200 : (problem.status ?? 422));
}

async function sendPreviewPage(
	c: Context<Environment>,
	slug: string,
	submitted: SubmittedList,
	list: PeopleList,
): Promise<Response> {
	const context = pageContextOf(c);
	const { rows, seats } = await previewInvites(c.var.scope, slug, invitesOf(list.rows));
	const outcomes = toRows(list.rows, rows, context.now);
	const page = (
		<PreviewPage context={context} slug={slug} submitted={submitted} list={list} rows={outcomes} seats={seats} />
	);
	return sendPage(c, page);
}

async function sendInvites(
	c: Context<Environment>,
	slug: string,
	{ locale }: SubmittedList,
	list: PeopleList,
): Promise<Response> {
	const context = pageContextOf(c);
	const terms = { expiresInDays: DEFAULT_INVITE_DAYS, locale };
	const results = await inviteRows(c.var.scope, slug, invitesOf(list.rows), terms);
	const outcomes = results.map((result) => ("invite" in result ? { email: result.email, code: null } : result));
	const rows = toRows(list.rows, outcomes, context.now);
	return sendPage(c, <ResultPage context={context} slug={slug} list={list} rows={rows} />);
}
