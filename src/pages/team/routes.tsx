/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { MusterError } from "../../errors";
import type { Environment } from "../../http/environment";
import { readTeamPage, type TeamPageData } from "../../team/views/team-page";
import { switchTo } from "../../team/workspaces/active-workspace";
import { type Fields, type Problems, readFields } from "../form";
import { rememberWorkspace } from "../last-workspace-cookie";
import { noticeOf } from "../notice";
import { pageContextOf } from "../page-context";
import { pathWithQuery } from "../path-with-query";
import { redirectTo, sendPage } from "../respond";
import { act } from "./actions";
import { type Question, question } from "./page-query";
import { TeamPage } from "./team-page";

/** `/workspaces/:slug`: the team page, and what can be done on it. */
export const workspaceRoutes = new Hono<Environment>()
	.get("/workspaces/:slug", (c) => teamPage(c, {}, null, 200))
	.post("/workspaces/:slug", async (c) => {
		const fields = await readFields(c);
		const done = await act(c, c.req.param("slug"), fields);
		if ("path" in done) return redirectTo(c, done.path);
		return teamPage(c, fields, done.problems, done.status);
	});

async function teamPage(
	c: Context<Environment>,
	fields: Fields,
	problems: Problems | null,
	status: 200 | 422,
): Promise<Response> {
	const slug = c.req.param("slug") ?? "";
	const asked = question.parse(c.req.query());
	try {
		const data = await rosterFor(c, slug, asked);
		rememberWorkspace(c, slug);
		// A read stays one; only who comes from another workspace pays for the switch, and their other clients follow.
		if (!data.isActive) await switchTo(c.var.scope, slug);
		const context = pageContextOf(c);
		const notice = problems === null ? noticeOf(c) : undefined;
		return sendPage(
			c,
			<TeamPage context={context} data={data} asked={asked} fields={fields} problems={problems} notice={notice} />,
			status,
		);
	} catch (error) {
		if (!(error instanceof MusterError) || error.code !== "UNAUTHORIZED") throw error;
		return redirectTo(c, pathWithQuery("/auth/sign-in", { redirect: c.req.path }));
	}
}

function rosterFor({ var: { scope } }: Context<Environment>, slug: string, asked: Question): Promise<TeamPageData> {
	return readTeamPage(scope, {
		slug,
		search: asked.q,
		status: asked.status,
		memberCursor: asked.members,
		inviteCursor: asked.invites,
	});
}
