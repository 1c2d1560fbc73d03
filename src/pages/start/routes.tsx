/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { z } from "zod";
import { ERRORS, MusterError } from "../../errors";
import type { Environment } from "../../http/environment";
import { acceptMyInvite } from "../../team/invites/operations/accept-my-invite";
import { declineMyInvite } from "../../team/invites/operations/decline-my-invite";
import { inviteId } from "../../team/schemas";
import { type Arrival, arrive } from "../../team/views/start-page";
import { createWorkspace } from "../../team/workspaces/operations/create-workspace";
import { name, slug } from "../../team/workspaces/shapes";
import { refusalText } from "../error-text";
import { type Fields, type Problems, parseForm, readFields } from "../form";
import { lastWorkspace } from "../last-workspace-cookie";
import { goTo, show } from "../respond";
import { noticeOf, pathWith } from "../return-path";
import { viewOf } from "../view";
import { StartPage } from "./start-page";

const newWorkspace = z.object({ name, slug });
const chosenInvite = z.object({ inviteId });

/**
 * `/start`: on to the workspace that was open last, else the first; without one, a place to make one. With
 * `?choose=1` it stays, for somebody who wants another one.
 */
export const startRoutes = new Hono<Environment>()
	.get("/", (c) => goTo(c, "/start"))
	.get("/start", async (c) => {
		const arrival = await arriveOrNull(c);
		const notice = noticeOf(c);
		if (arrival === null) return goTo(c, pathWith("/auth/sign-in", { redirect: "/start", notice }));
		const [first] = arrival.workspaces;
		const stays = c.req.query("choose") !== undefined;
		if (first !== undefined && !stays) return goTo(c, pathWith(`/workspaces/${first.slug}`, { notice }));
		return startPage(c, arrival, {}, null);
	})
	.post("/start", async (c) => {
		const fields = await readFields(c);
		try {
			switch (fields.step) {
				case "accept":
				case "decline":
					return await answerInvite(c, fields);
				default:
					return await makeWorkspace(c, fields);
			}
		} catch (error) {
			const { say } = viewOf(c);
			if (error instanceof MusterError && error.code === "UNAUTHORIZED") return goTo(c, "/start");
			if (!(error instanceof MusterError) || ERRORS[error.code].status >= 500) throw error;
			return startAgain(c, fields, { "": refusalText(say, error.code) });
		}
	});

async function answerInvite(c: Context<Environment>, fields: Fields): Promise<Response> {
	const { data } = parseForm(chosenInvite, fields, {});
	if (data === null) throw new MusterError("INVITE_NOT_FOUND");
	if (fields.step === "decline") {
		await declineMyInvite(c.var.scope, data);
		return goTo(c, "/start?notice=declined");
	}
	const { workspaceSlug, alreadyMember } = await acceptMyInvite(c.var.scope, data);
	return goTo(c, `/workspaces/${workspaceSlug}?notice=${alreadyMember ? "already-member" : "joined"}`);
}

async function makeWorkspace(c: Context<Environment>, fields: Fields): Promise<Response> {
	const { say } = viewOf(c);
	const { data, problems } = parseForm(newWorkspace, fields, { name: say.problemName(), slug: say.problemSlug() });
	if (data === null) return startAgain(c, fields, problems);
	try {
		await createWorkspace(c.var.scope, data);
		return goTo(c, `/workspaces/${data.slug}?notice=created`);
	} catch (error) {
		if (!(error instanceof MusterError) || error.code !== "WORKSPACE_SLUG_TAKEN") throw error;
		return startAgain(c, fields, { slug: refusalText(say, error.code) });
	}
}

async function arriveOrNull(c: Context<Environment>): Promise<Arrival | null> {
	if (c.var.scope.credential === null) return null;
	try {
		return await arrive(c.var.scope, lastWorkspace(c));
	} catch (error) {
		if (error instanceof MusterError && error.code === "UNAUTHORIZED") return null;
		throw error;
	}
}

async function startAgain(c: Context<Environment>, fields: Fields, problems: Problems): Promise<Response> {
	const arrival = await arriveOrNull(c);
	return arrival === null ? goTo(c, "/start") : startPage(c, arrival, fields, problems);
}

function startPage(c: Context<Environment>, arrival: Arrival, fields: Fields, problems: Problems | null): Response {
	const notice = problems === null ? noticeOf(c) : undefined;
	const page = <StartPage view={viewOf(c)} arrival={arrival} fields={fields} problems={problems} notice={notice} />;
	return show(c, page, problems === null ? 200 : 422);
}
