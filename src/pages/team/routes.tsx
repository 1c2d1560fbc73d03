/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import type { Environment } from "../../http/environment";
import { referenceValues } from "../../team/actor/reference-values";
import { readTeamPage } from "../../team/views/team-page";
import { setActiveWorkspace } from "../../team/workspaces/operations/set-active-workspace";
import { type Fields, type Problems, readFields } from "../form";
import { rememberWorkspace } from "../last-workspace-cookie";
import { noticeOf } from "../notice";
import { pageContextOf } from "../page-context";
import { redirectTo, sendPage } from "../respond";
import { signInFirst } from "../sign-in-first";
import { runAction } from "./actions";
import { readPageQuery } from "./page-query";
import { TeamPage } from "./team-page";

/** `/workspaces/:slug`: the team page and the actions on it. */
export const workspaceRoutes = new Hono<Environment>()
	.get("/workspaces/:slug", (c) => sendTeamPage(c, {}, null, 200))
	.post("/workspaces/:slug", async (c) => {
		const fields = await readFields(c);
		const result = await runAction(c, c.req.param("slug"), fields);
		if ("path" in result) return redirectTo(c, result.path);
		return sendTeamPage(c, fields, result.problems, result.status);
	})
	.onError(signInFirst);

/**
 * True if the person opens the page. A request that another site causes, a prefetch and a HEAD change nothing (Fetch
 * Metadata; `Sec-Purpose` is in the Fetch standard, older browsers send `Purpose`).
 */
function isVisit({ req }: Context<Environment>): boolean {
	const isPrefetch = [req.header("sec-purpose"), req.header("purpose")].some((purpose) =>
		purpose?.includes("prefetch"),
	);
	return req.method !== "HEAD" && req.header("sec-fetch-site") !== "cross-site" && !isPrefetch;
}

async function sendTeamPage(
	c: Context<Environment>,
	fields: Fields,
	problems: Problems | null,
	status: 200 | 422 | 429,
): Promise<Response> {
	const { scope } = c.var;
	const slug = c.req.param("slug") ?? "";
	const query = readPageQuery(c.req.query());
	const data = await readTeamPage(scope, {
		slug,
		search: query.q,
		status: query.status,
		memberCursor: query.members,
		inviteCursor: query.invites,
	});
	if (isVisit(c)) {
		rememberWorkspace(c, slug);
		// The active workspace takes one trip. Another one takes a second trip, which makes it active for the whole session.
		if (!data.isActive) await setActiveWorkspace(scope, referenceValues({ workspaceSlug: slug }));
	}
	const notice = problems === null ? noticeOf(c) : undefined;
	const page = (
		<TeamPage
			context={pageContextOf(c)}
			data={data}
			query={query}
			fields={fields}
			problems={problems}
			notice={notice}
		/>
	);
	return sendPage(c, page, status);
}
