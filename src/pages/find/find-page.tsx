/** @jsxImportSource hono/jsx */
import { MAX_MESSAGE_LENGTH, MAX_SEARCH_LENGTH, SEARCH_DEPTH } from "../../rules/limits";
import type { FindPageData } from "../../team/views/find-page";
import type { Problems } from "../form";
import { Avatar } from "../layout/avatar";
import { Hidden } from "../layout/confirm";
import { TextField } from "../layout/field";
import { NoticeNote, ProblemNote } from "../layout/notes";
import { Page } from "../layout/page";
import type { Notice } from "../notice";
import type { PageContext } from "../page-context";
import { pathWithQuery } from "../path-with-query";

interface FindPageProps {
	context: PageContext;
	data: FindPageData;
	search: string | undefined;
	/** True if this is the first page of the list. */
	isFirst: boolean;
	problems: Problems | null;
	notice: Notice | undefined;
}

/** The public workspaces, with what the visitor may do about each. */
export function FindPage({ context, data, search, isFirst, problems, notice }: FindPageProps) {
	const { say } = context;
	const { person, workspaces } = data;
	const { rows, nextCursor, searchesOn } = workspaces;
	const to = (cursor?: string) => pathWithQuery("/teams", { q: search, cursor });
	return (
		<Page context={context} title={say.findTeam()} person={person} width="narrow">
			<h1>{say.findTeam()}</h1>
			<p>
				{say.findTeamText()} <a href="/start?choose=1">{say.allWorkspaces()}</a>
			</p>
			<NoticeNote context={context} notice={notice} />
			<ProblemNote problems={problems} />
			<search>
				<form class="search" method="get" action="/teams">
					<label class="unseen" for="q">
						{say.findTeamLabel()}
					</label>
					<input
						id="q"
						name="q"
						type="search"
						value={search}
						placeholder={say.findTeamLabel()}
						maxlength={MAX_SEARCH_LENGTH}
					/>
					<button class="quiet" type="submit">
						{say.search()}
					</button>
					{search && <a href="/teams">{say.showAll()}</a>}
				</form>
			</search>
			{rows.length === 0 && !searchesOn && <p>{say.noTeamFound()}</p>}
			<ul class="rows">
				{rows.map((workspace) => (
					<li>
						<div class="row">
							<Avatar name={workspace.name} />
							<span class="grow">
								<strong>
									<bdi>{workspace.name}</bdi>
								</strong>
								<small>
									<bdi>{workspace.slug}</bdi> · {say.memberCount({ count: workspace.memberCount })}
								</small>
							</span>
							<Offer context={context} workspace={workspace} />
						</div>
						{mayAsk(workspace) && (
							<div class="actions">
								<AskForm context={context} workspace={workspace} />
							</div>
						)}
					</li>
				))}
			</ul>
			{(!isFirst || nextCursor !== null) && (
				<nav class="pager" aria-label={say.teamsPages()}>
					{searchesOn && <p class="aside">{say.searchStopped({ count: SEARCH_DEPTH })}</p>}
					{!isFirst && <a href={to()}>{say.firstPage()}</a>}
					{nextCursor !== null && (
						<a href={to(nextCursor)} rel="next">
							{searchesOn ? say.searchOn() : say.nextPage()}
						</a>
					)}
				</nav>
			)}
		</Page>
	);
}

type FoundWorkspace = FindPageData["workspaces"]["rows"][number];

function mayAsk({ joining, isMember, hasAsked }: FoundWorkspace): boolean {
	return joining === "request" && !isMember && !hasAsked;
}

/** The action that the visitor may take at once: opening their workspace, or joining; otherwise the reason why not. */
function Offer({ context: { say }, workspace }: { context: PageContext; workspace: FoundWorkspace }) {
	const { slug, name, joining, isMember, hasAsked } = workspace;
	if (isMember) {
		return (
			<a class="button quiet" href={`/workspaces/${slug}`}>
				{say.openTeam()}
				<span class="unseen"> {name}</span>
			</a>
		);
	}
	if (joining === "open") {
		return (
			<form method="post">
				<Hidden fields={{ slug }} />
				<button class="solid" type="submit" name="step" value="join">
					{say.joinTeam()}
					<span class="unseen"> {name}</span>
				</button>
			</form>
		);
	}
	if (hasAsked) return <span class="badge">{say.youAsked()}</span>;
	return joining === "invite" ? <span class="badge">{say.byInviteOnly()}</span> : null;
}

function AskForm({ context: { say }, workspace }: { context: PageContext; workspace: FoundWorkspace }) {
	const { slug, name } = workspace;
	return (
		<details>
			<summary class="button">
				{say.askToJoin()}
				<span class="unseen"> {name}</span>
			</summary>
			<form method="post" class="card">
				<Hidden fields={{ slug, step: "ask" }} />
				<TextField
					form={`${slug}-`}
					name="message"
					label={say.requestMessage()}
					rows={3}
					maxlength={MAX_MESSAGE_LENGTH}
				/>
				<button class="solid" type="submit">
					{say.sendRequest()}
				</button>
			</form>
		</details>
	);
}
