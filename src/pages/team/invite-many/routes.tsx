/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { z } from "zod";
import { ERRORS, MusterError } from "../../../errors";
import type { Environment } from "../../../http/environment";
import { LOCALES } from "../../../languages/locales";
import { DEFAULT_INVITE_DAYS, MAX_INVITES_PER_CALL } from "../../../rules/limits";
import type { GrantableRole } from "../../../rules/roles";
import { inviteMany } from "../../../team/invites/operations/invite-many";
import { previewInvites, type RowPreview } from "../../../team/invites/preview-invites";
import { brakeInvites } from "../../../team/rate-limits";
import { readTeamPage } from "../../../team/views/team-page";
import { errorText } from "../../error-text";
import { type Problems, readForm } from "../../form";
import { pageContextOf } from "../../page-context";
import { pathWithQuery } from "../../path-with-query";
import { redirectTo, sendPage } from "../../respond";
import { mayManageMembers } from "../allowed-actions";
import { ListPage } from "./list-page";
import { PreviewPage } from "./preview-page";
import { type ListedPerson, readList, readRole } from "./read-list";
import { ResultPage } from "./result-page";

const PATH = "/workspaces/:slug/invite-many";
const locale = z.enum(LOCALES).optional().catch(undefined);

interface Given {
	people: readonly ListedPerson[];
	text: string;
	role: GrantableRole;
	locale: z.output<typeof locale>;
}

/** `/workspaces/:slug/invite-many`: a list, then what would become of each line, then what did. */
export const inviteManyRoutes = new Hono<Environment>()
	.get(PATH, (c) => signedIn(c, (slug) => listPage(c, slug, null, null)))
	.post(PATH, brakeInvites, (c) =>
		signedIn(c, async (slug) => {
			const form = await readForm(c);
			const given = await readGiven(form);
			const { say } = pageContextOf(c);
			if (given.people.length === 0) return listPage(c, slug, given, { list: say.problemEmptyList() });
			if (given.people.length > MAX_INVITES_PER_CALL) {
				return listPage(c, slug, given, { list: say.problemLongList({ count: MAX_INVITES_PER_CALL }) });
			}
			return form.step === "send" ? sendInvites(c, slug, given) : previewPage(c, slug, given);
		}),
	);

async function signedIn(
	c: Context<Environment>,
	answer: (slug: string) => Response | Promise<Response>,
): Promise<Response> {
	try {
		return await answer(c.req.param("slug") ?? "");
	} catch (error) {
		if (!(error instanceof MusterError) || error.code !== "UNAUTHORIZED") throw error;
		return redirectTo(c, pathWithQuery("/auth/sign-in", { redirect: c.req.path }));
	}
}

async function readGiven(form: Readonly<Record<string, string | File>>): Promise<Given> {
	const { list, file } = form;
	const pasted = typeof list === "string" ? list : "";
	const uploaded = file instanceof File ? await file.text() : "";
	const text = [pasted, uploaded].filter((part) => part.trim() !== "").join("\n");
	const role = readRole(form.role);
	return { people: readList(text, role), text, role, locale: locale.parse(form.locale) };
}

async function listPage(
	c: Context<Environment>,
	slug: string,
	given: Given | null,
	problems: Problems | null,
): Promise<Response> {
	const data = await readTeamPage(c.var.scope, { slug, status: "pending" });
	if (!mayManageMembers(data.viewer)) return redirectTo(c, `/workspaces/${slug}`);
	const page = <ListPage context={pageContextOf(c)} data={data} given={given} problems={problems} />;
	return sendPage(c, page, problems === null ? 200 : 422);
}

async function previewPage(c: Context<Environment>, slug: string, given: Given): Promise<Response> {
	const rows = withLines(given.people, await previewInvites(c.var.scope, slug, given.people));
	return sendPage(c, <PreviewPage context={pageContextOf(c)} slug={slug} rows={rows} locale={given.locale} />);
}

async function sendInvites(c: Context<Environment>, slug: string, given: Given): Promise<Response> {
	const context = pageContextOf(c);
	try {
		const terms = { expiresInDays: DEFAULT_INVITE_DAYS, locale: given.locale };
		const { results } = await inviteMany(c.var.scope, { slug, invites: [...given.people], ...terms });
		const outcomes = results.map((result) => ({ email: result.email, code: "code" in result ? result.code : null }));
		return sendPage(c, <ResultPage context={context} slug={slug} rows={withLines(given.people, outcomes)} />);
	} catch (error) {
		if (!(error instanceof MusterError) || ![403, 429].includes(ERRORS[error.code].status)) throw error;
		return listPage(c, slug, given, { list: errorText(context.say, error.code) });
	}
}

/** A line of the list, with what becomes of it. */
export type Row = ListedPerson & RowPreview;

function withLines(people: readonly ListedPerson[], outcomes: readonly RowPreview[]): Row[] {
	return people.map(({ line, role, email }, index) => ({
		line,
		role,
		...(outcomes[index] ?? { email, code: "VALIDATION_ERROR" }),
	}));
}
