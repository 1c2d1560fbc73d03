/** @jsxImportSource hono/jsx */
import { roleName } from "../../languages/role-name";
import { MAX_SEARCH_LENGTH, REPEATED_FORM_MS } from "../../rules/limits";
import { Avatar } from "../layout/avatar";
import { CopyField } from "../layout/copy-field";
import { NoticeNote, ProblemNote } from "../layout/notes";
import { Page } from "../layout/page";
import { nameInSentence } from "../page-context";
import { pathWithQuery } from "../path-with-query";
import { mayManageMembers } from "./allowed-actions";
import { Archived } from "./archived";
import { InviteForm } from "./invite-form";
import { InviteList } from "./invite-list";
import { LeaveOrDelete } from "./leave-or-delete";
import { MemberList } from "./member-list";
import type { TeamPageProps } from "./props";
import { SeatMeter } from "./seat-meter";
import { Sections } from "./sections";

/** The confirmation of the last action. That of an invite names the invitee, if the newest in the list is the viewer's. */
function ActionNote({ context, data, notice }: TeamPageProps) {
	const newest = data.invites?.rows[0];
	const isTheirs =
		newest?.invitedBy?.id === data.viewer.userId && Date.parse(newest.createdAt) > context.now - REPEATED_FORM_MS;
	if (notice === "invited" && isTheirs && newest.delivery === "handed" && newest.url !== null) {
		const address = nameInSentence(context, newest.email);
		return (
			<div class="note" role="status">
				<p>{context.say.noticeHanded({ address })}</p>
				<CopyField context={context} id="handed" label={context.say.inviteLinkOf({ address })} value={newest.url} />
			</div>
		);
	}
	if (notice !== "invited" || !isTheirs) return <NoticeNote context={context} notice={notice} />;
	return (
		<p class="note" role="status">
			{context.say.noticeInvitedPerson({ address: nameInSentence(context, newest.email) })}
		</p>
	);
}

/** The team page: members, invites, the delivery of their mails, and the actions that the viewer may take. */
export function TeamPage(props: TeamPageProps) {
	const { context, data, query, problems } = props;
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
						{workspace.isArchived && (
							<>
								<span class="badge">{say.archivedBadge()}</span>{" "}
							</>
						)}
						{say.yourRole({ role: roleName(locale, viewer.role) })} ·{" "}
						<a href="/start?choose=1">{say.allWorkspaces()}</a>
					</p>
				</div>
				<SeatMeter context={context} seats={seats} />
			</div>
			<Sections context={context} slug={workspace.slug} role={viewer.role} current="members" />
			<ActionNote {...props} />
			<ProblemNote problems={problems} />
			{workspace.isArchived ? (
				<Archived {...props} />
			) : mayManageMembers(viewer) ? (
				<InviteForm {...props} />
			) : (
				<p class="note">{say.onlyManagers()}</p>
			)}
			<search>
				<form class="search" method="get" action={`/workspaces/${workspace.slug}`}>
					<label class="unseen" for="q">
						{say.searchLabel()}
					</label>
					<input
						id="q"
						name="q"
						type="search"
						value={query.q}
						placeholder={say.searchLabel()}
						maxlength={MAX_SEARCH_LENGTH}
					/>
					{query.status !== "pending" && <input type="hidden" name="status" value={query.status} />}
					<button class="quiet" type="submit">
						{say.search()}
					</button>
					{query.q && <a href={pathWithQuery(`/workspaces/${workspace.slug}`, {})}>{say.showAll()}</a>}
				</form>
			</search>
			<MemberList {...props} />
			<InviteList {...props} />
			{!workspace.isArchived && <LeaveOrDelete {...props} />}
		</Page>
	);
}
