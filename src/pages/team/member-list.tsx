/** @jsxImportSource hono/jsx */
import { roleName } from "../../languages/role-name";
import type { TeamPageData } from "../../team/views/team-page";
import { Avatar } from "../layout/avatar";
import { Confirm, Hidden } from "../layout/confirm";
import { Choice } from "../layout/field";
import { shownDay } from "../layout/times";
import { nameInSentence, type PageContext } from "../page-context";
import { mayChangeMember, mayManageMembers, mayTransferOwnership, rolesToGrant } from "./allowed-actions";
import { Pager } from "./pager";
import type { ListedMember, TeamPageProps } from "./props";

/** A page of members. Entries that the viewer may change unfold to show the actions. */
export function MemberList({ context, data, query }: TeamPageProps) {
	const { say } = context;
	const { workspace, viewer, members } = data;
	return (
		<section aria-labelledby="members">
			<h2 id="members">
				{say.members()} <span class="count">{workspace.memberCount}</span>
			</h2>
			{members.rows.length === 0 && <p>{say.nobodyFound()}</p>}
			<ul class="rows">
				{members.rows.map((member) => (
					<li>
						{!workspace.isArchived && (mayChangeMember(viewer, member) || mayTransferOwnership(viewer, member)) ? (
							<details>
								<summary class="row">
									<MemberLine context={context} member={member} viewer={viewer} />
								</summary>
								<MemberActions context={context} data={data} member={member} />
							</details>
						) : (
							<div class="row">
								<MemberLine context={context} member={member} viewer={viewer} />
							</div>
						)}
					</li>
				))}
			</ul>
			{!workspace.isArchived && mayManageMembers(viewer) && viewer.role !== "owner" && (
				<p class="aside">{say.whomYouMayChange()}</p>
			)}
			<Pager context={context} query={query} slug={workspace.slug} list="members" page={members} />
		</section>
	);
}

function MemberLine({
	context,
	member,
	viewer,
}: {
	context: PageContext;
	member: ListedMember;
	viewer: TeamPageData["viewer"];
}) {
	const { say, locale } = context;
	return (
		<>
			<Avatar name={nameOf(member)} />
			<span class="grow">
				<strong>
					<bdi>{nameOf(member)}</bdi>
					{member.userId === viewer.userId && ` ${say.thatIsYou()}`}
				</strong>
				<small>
					<bdi>{member.email}</bdi> · {say.joined({ date: shownDay(context, member.joinedAt) })}
				</small>
			</span>
			<span class="badge">{roleName(locale, member.role)}</span>
		</>
	);
}

function MemberActions({ context, data, member }: { context: PageContext; data: TeamPageData; member: ListedMember }) {
	const { say, locale } = context;
	const { workspace, viewer } = data;
	const { userId } = member;
	const name = nameOf(member);
	return (
		<div class="actions">
			{mayChangeMember(viewer, member) && (
				<form method="post" action={`/workspaces/${workspace.slug}`} class="line">
					<Hidden fields={{ action: "change-role", userId }} />
					<Choice
						form={`${userId}-`}
						name="role"
						label={say.roleOf({ name: nameInSentence(context, name) })}
						options={rolesToGrant(viewer).map((role) => ({ value: role, label: roleName(locale, role) }))}
						chosen={member.role}
					/>
					<button class="quiet" type="submit">
						{say.changeRole()}
					</button>
				</form>
			)}
			<div class="buttons">
				{mayChangeMember(viewer, member) && (
					<Confirm
						label={say.removeMember()}
						of={name}
						warning={say.removeWarning({ name: nameInSentence(context, name) })}
						yes={say.removeYes()}
						fields={{ action: "remove", userId }}
					/>
				)}
				{mayTransferOwnership(viewer, member) && (
					<Confirm
						label={say.makeOwner()}
						of={name}
						warning={say.transferWarning({ name: nameInSentence(context, name) })}
						yes={say.transferYes()}
						fields={{ action: "transfer", userId }}
					/>
				)}
			</div>
		</div>
	);
}

/** The member's name, or their address: accounts made by signing in with a code may have no name. */
function nameOf({ name, email }: ListedMember): string {
	return name.trim() || email;
}
