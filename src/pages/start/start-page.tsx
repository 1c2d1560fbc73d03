/** @jsxImportSource hono/jsx */
import { roleName } from "../../languages/role-name";
import { MAX_NAME_LENGTH } from "../../rules/limits";
import type { StartPageData } from "../../team/views/start-page";
import type { Fields, Problems } from "../form";
import { Avatar } from "../layout/avatar";
import { Confirm, Hidden } from "../layout/confirm";
import { Field } from "../layout/field";
import { NoticeNote, ProblemNote } from "../layout/notes";
import { Page } from "../layout/page";
import { relative } from "../layout/times";
import type { Notice } from "../notice";
import type { PageContext } from "../page-context";
import { Suggestions } from "./suggestions";

interface StartPageProps {
	context: PageContext;
	data: StartPageData;
	/** The submitted fields of a form that is shown again. */
	fields: Fields;
	problems: Problems | null;
	notice: Notice | undefined;
}

/** The person's pending invites, their workspaces and requests, and the form that creates a workspace. */
export function StartPage({ context, data, fields, problems, notice }: StartPageProps) {
	const { say } = context;
	const { person, workspaces, invites, requests } = data;
	return (
		<Page context={context} title={say.startTitle()} person={person} width="narrow">
			<h1>{say.startTitle()}</h1>
			<NoticeNote context={context} notice={notice} />
			<ProblemNote problems={problems} />
			<Invites context={context} invites={invites} />
			<Suggestions context={context} data={data} />
			<Workspaces context={context} workspaces={workspaces} />
			<Requests context={context} requests={requests} />
			<p>
				<a class="button quiet" href="/teams">
					{say.findTeam()}
				</a>
			</p>
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
		</Page>
	);
}

function Invites({ context, invites }: { context: PageContext; invites: StartPageData["invites"] }) {
	const { say, locale } = context;
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
								<bdi>{invitedByName}</bdi> · {roleName(locale, role)} ·{" "}
								{say.ends({ when: relative(context, expiresAt) })}
							</small>
						</div>
						<div class="buttons">
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
						</div>
					</li>
				))}
			</ul>
		</section>
	);
}

function Workspaces({ context, workspaces }: { context: PageContext; workspaces: StartPageData["workspaces"] }) {
	const { say, locale } = context;
	if (workspaces.length === 0) return null;
	return (
		<section aria-labelledby="workspaces">
			<h2 id="workspaces">{say.yourWorkspaces()}</h2>
			<ul class="rows">
				{workspaces.map(({ slug, name, role, isArchived }) => (
					<li>
						<a class="row" href={`/workspaces/${slug}`}>
							<Avatar name={name} />
							<span class="grow">
								<strong>
									<bdi>{name}</bdi>
								</strong>
								<small>{roleName(locale, role)}</small>
							</span>
							{isArchived === 1 && <span class="badge">{say.archivedBadge()}</span>}
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}

function Requests({ context, requests }: { context: PageContext; requests: StartPageData["requests"] }) {
	const { say } = context;
	if (requests.length === 0) return null;
	return (
		<section aria-labelledby="requests">
			<h2 id="requests">{say.yourRequests()}</h2>
			<ul class="rows">
				{requests.map(({ id, workspaceName, createdAt }) => (
					<li class="row">
						<Avatar name={workspaceName} />
						<div class="grow">
							<strong>
								<bdi>{workspaceName}</bdi>
							</strong>
							<small>{say.askedWhen({ when: relative(context, createdAt) })}</small>
						</div>
						<form method="post">
							<Hidden fields={{ requestId: id }} />
							<button class="quiet" type="submit" name="step" value="withdraw">
								{say.withdraw()}
								<span class="unseen"> {workspaceName}</span>
							</button>
						</form>
					</li>
				))}
			</ul>
		</section>
	);
}
