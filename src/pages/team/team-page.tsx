/** @jsxImportSource hono/jsx */
import { roleName } from "../../languages/role-name";
import type { Roster } from "../../team/views/team-page";
import type { Fields, Problems } from "../form";
import { Avatar } from "../layout/avatar";
import { NoticeNote, ProblemNote } from "../layout/notes";
import { Page } from "../layout/page";
import { type Notice, pathWith } from "../return-path";
import type { View } from "../view";
import { mayManageMembers } from "./allowed-actions";
import { InviteForm } from "./invite-form";
import { InviteList } from "./invite-list";
import { WayOut } from "./leave-or-delete";
import { MemberList } from "./member-list";
import { MAX_SEARCH_LENGTH, type Question } from "./page-query";
import { SeatMeter } from "./seat-meter";

export interface TeamPageProps {
	view: View;
	roster: Roster;
	/** The search, the filter and the pages that were asked for. */
	asked: Question;
	/** What a form came with that is shown again. */
	fields: Fields;
	problems: Problems | null;
	notice: Notice | undefined;
}

/** Who is in, who is invited, whether the mail arrived, and what can be done about it. */
export function TeamPage(props: TeamPageProps) {
	const { view, roster, asked, problems, notice } = props;
	const { say, locale } = view;
	const { workspace, viewer, seats } = roster;
	return (
		<Page view={view} title={workspace.name} person={viewer} width="wide">
			<div class="head">
				<Avatar name={workspace.name} large />
				<div class="grow">
					<h1>
						<bdi>{workspace.name}</bdi>
					</h1>
					<p class="aside">
						{say.yourRole({ role: roleName(locale, viewer.role) })} ·{" "}
						<a href="/start?choose=1">{say.allWorkspaces()}</a>
					</p>
				</div>
				<SeatMeter view={view} seats={seats} />
			</div>
			<NoticeNote view={view} notice={notice} />
			<ProblemNote problems={problems} />
			{mayManageMembers(viewer) ? <InviteForm {...props} /> : <p class="note">{say.onlyManagers()}</p>}
			<search>
				<form class="search" method="get" action={`/workspaces/${workspace.slug}`}>
					<label class="unseen" for="q">
						{say.searchLabel()}
					</label>
					<input
						id="q"
						name="q"
						type="search"
						value={asked.q}
						placeholder={say.searchLabel()}
						maxlength={MAX_SEARCH_LENGTH}
					/>
					{asked.status !== "pending" && <input type="hidden" name="status" value={asked.status} />}
					<button class="quiet" type="submit">
						{say.search()}
					</button>
					{asked.q && <a href={pathWith(`/workspaces/${workspace.slug}`, {})}>{say.showAll()}</a>}
				</form>
			</search>
			<MemberList {...props} />
			<InviteList {...props} />
			<WayOut {...props} />
		</Page>
	);
}
