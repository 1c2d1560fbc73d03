/** @jsxImportSource hono/jsx */
import { roleName } from "../../languages/role-name";
import type { TeamPageData } from "../../team/views/team-page";
import type { Fields, Problems } from "../form";
import { Avatar } from "../layout/avatar";
import { NoticeNote, ProblemNote } from "../layout/notes";
import { Page } from "../layout/page";
import type { Notice } from "../notice";
import type { PageContext } from "../page-context";
import { pathWithQuery } from "../path-with-query";
import { mayManageMembers } from "./allowed-actions";
import { InviteForm } from "./invite-form";
import { InviteList } from "./invite-list";
import { LeaveOrDelete } from "./leave-or-delete";
import { MemberList } from "./member-list";
import { MAX_SEARCH_LENGTH, type Question } from "./page-query";
import { SeatMeter } from "./seat-meter";

export interface TeamPageProps {
	context: PageContext;
	data: TeamPageData;
	/** The search, the filter and the pages that were asked for. */
	asked: Question;
	/** What a form came with that is shown again. */
	fields: Fields;
	problems: Problems | null;
	notice: Notice | undefined;
}

/** Who is in, who is invited, whether the mail arrived, and what can be done about it. */
export function TeamPage(props: TeamPageProps) {
	const { context, data, asked, problems, notice } = props;
	const { say, locale } = context;
	const { workspace, viewer, seats } = data;
	return (
		<Page context={context} title={workspace.name} person={viewer} width="wide">
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
				<SeatMeter context={context} seats={seats} />
			</div>
			<NoticeNote context={context} notice={notice} />
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
					{asked.q && <a href={pathWithQuery(`/workspaces/${workspace.slug}`, {})}>{say.showAll()}</a>}
				</form>
			</search>
			<MemberList {...props} />
			<InviteList {...props} />
			<LeaveOrDelete {...props} />
		</Page>
	);
}
