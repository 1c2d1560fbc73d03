/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { z } from "zod";
import { createWorkspace } from "../auth/workspaces/create";
import { name, slug } from "../auth/workspaces/shapes";
import { StockError } from "../auth/workspaces/stock";
import { MusterError } from "../errors";
import type { Environment } from "../http/environment";
import { roleName } from "../languages/role-name";
import { MAX_NAME_LENGTH } from "../rules/limits";
import { type Arrival, arrive } from "../team/arrival";
import { acceptMyInvite } from "../team/operations/acceptMyInvite";
import { declineMyInvite } from "../team/operations/declineMyInvite";
import { inviteId } from "../team/schemas";
import { type Fields, type Problems, parseForm, readFields } from "./form";
import { lastWorkspace } from "./last-workspace";
import { Avatar } from "./layout/avatar";
import { Confirm, Hidden } from "./layout/confirm";
import { Field } from "./layout/field";
import { NoticeNote, ProblemNote } from "./layout/notes";
import { Page } from "./layout/page";
import { relative } from "./layout/times";
import { refusalText } from "./refusal-text";
import { goTo, show } from "./show";
import { type View, viewOf } from "./view";
import { noticeOf, pathWith } from "./way-back";

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
			if (error instanceof MusterError) return startAgain(c, fields, { "": refusalText(say, error.code) });
			throw error;
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
		if (!(error instanceof StockError)) throw error;
		if (error.code === "UNAUTHORIZED") throw new MusterError("UNAUTHORIZED");
		const isTaken = error.code === "ORGANIZATION_ALREADY_EXISTS";
		return startAgain(c, fields, isTaken ? { slug: say.problemSlugTaken() } : { "": say.problemTooManyWorkspaces() });
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
	const view = viewOf(c);
	const { say } = view;
	const { person, workspaces, invites } = arrival;
	return show(
		c,
		<Page view={view} title={say.startTitle()} person={person} width="narrow">
			<h1>{say.startTitle()}</h1>
			<NoticeNote view={view} notice={problems === null ? noticeOf(c) : undefined} />
			<ProblemNote problems={problems} />
			<Invites view={view} invites={invites} />
			<Workspaces view={view} workspaces={workspaces} />
			<h2>{say.newWorkspace()}</h2>
			<p>{say.newWorkspaceText()}</p>
			<form method="post" class="card" action="/start?choose=1" data-inline>
				<Field
					name="name"
					label={say.workspaceName()}
					value={fields.name}
					problems={problems}
					autocomplete="organization"
					maxlength={MAX_NAME_LENGTH}
					required
				/>
				<Field
					name="slug"
					label={say.workspaceSlug()}
					hint={say.workspaceSlugHint()}
					value={fields.slug}
					problems={problems}
					autocomplete="off"
					pattern="[a-z0-9][a-z0-9\-]{1,46}[a-z0-9]"
					required
				/>
				<button class="solid" type="submit">
					{say.createWorkspace()}
				</button>
			</form>
		</Page>,
		problems === null ? 200 : 422,
	);
}

function Invites({ view, invites }: { view: View; invites: Arrival["invites"] }) {
	const { say, locale } = view;
	if (invites.length === 0) return null;
	return (
		<section aria-labelledby="invites">
			<h2 id="invites">{say.invitesForYou()}</h2>
			<ul class="rows">
				{invites.map(({ id, workspaceName, role, invitedByName, expiresAt }) => (
					<li class="row">
						<Avatar name={workspaceName} />
						<div class="grow">
							<strong>
								<bdi>{workspaceName}</bdi>
							</strong>
							<small>
								<bdi>{invitedByName}</bdi> · {roleName(locale, role)} · {say.ends({ when: relative(view, expiresAt) })}
							</small>
						</div>
						<form method="post">
							<Hidden fields={{ inviteId: id }} />
							<button class="solid" type="submit" name="step" value="accept">
								{say.acceptInvite()}
								<span class="unseen"> {workspaceName}</span>
							</button>
						</form>
						<Confirm
							label={say.declineInvite()}
							of={workspaceName}
							warning={say.declineWarning()}
							yes={say.declineYes()}
							fields={{ inviteId: id, step: "decline" }}
						/>
					</li>
				))}
			</ul>
		</section>
	);
}

function Workspaces({ view, workspaces }: { view: View; workspaces: Arrival["workspaces"] }) {
	const { say, locale } = view;
	if (workspaces.length === 0) return null;
	return (
		<section aria-labelledby="workspaces">
			<h2 id="workspaces">{say.yourWorkspaces()}</h2>
			<ul class="rows">
				{workspaces.map(({ slug, name, role }) => (
					<li>
						<a class="row" href={`/workspaces/${slug}`}>
							<Avatar name={name} />
							<span class="grow">
								<strong>
									<bdi>{name}</bdi>
								</strong>
								<small>{roleName(locale, role)}</small>
							</span>
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}
