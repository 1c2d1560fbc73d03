/** @jsxImportSource hono/jsx */
import { roleName } from "../../languages/role-name";
import { RESEND_COOLDOWN_MS } from "../../rules/limits";
import { mayGrant } from "../../rules/roles";
import { INVITE_FILTERS } from "../../team/invites/invite-filters";
import { holdsSeat } from "../../team/invites/state";
import type { TeamPageData } from "../../team/views/team-page";
import { Avatar } from "../layout/avatar";
import { Confirm, Hidden } from "../layout/confirm";
import { CopyField } from "../layout/copy-field";
import { Choice } from "../layout/field";
import { relative } from "../layout/times";
import { nameInSentence, type PageContext } from "../page-context";
import { pathWithQuery } from "../path-with-query";
import { rolesToGrant } from "./allowed-actions";
import { deliveryLabel, failureLabel, filterLabel, holdLabel, statusLabel } from "./invite-labels";
import { Pager } from "./pager";
import type { ListedInvite, TeamPageProps } from "./props";
import { isSeatFree } from "./seat-meter";

/** A page of invites, filtered by status. Each entry unfolds to show its history and its actions. */
export function InviteList({ context, data, query }: TeamPageProps) {
	const { say } = context;
	const { workspace, invites } = data;
	if (invites === null) return null;
	return (
		<section aria-labelledby="invites">
			<h2 id="invites">{say.invites()}</h2>
			<nav class="tabs" aria-label={say.invites()}>
				{INVITE_FILTERS.map((filter) => (
					<a
						href={pathWithQuery(`/workspaces/${workspace.slug}`, { q: query.q, status: filter })}
						aria-current={filter === query.status ? "true" : undefined}
					>
						{filterLabel(say, filter)}
					</a>
				))}
			</nav>
			{invites.rows.length === 0 && <p>{say.noInvites()}</p>}
			<ul class="rows">
				{invites.rows.map((invite) => (
					<li>
						<details>
							<summary class="row">
								<InviteLine context={context} invite={invite} />
							</summary>
							<div class="actions">
								{invite.deliveryFailure && <p class="note bad">{failureLabel(say, invite.deliveryFailure.code)}</p>}
								{invite.deliveryHold && <p class="note">{holdLabel(context, invite.deliveryHold)}</p>}
								<p class="aside">{history(context, invite)}</p>
								{invite.url !== null && (
									<CopyField
										context={context}
										id={`url-${invite.id}`}
										label={say.inviteLinkOf({ address: nameInSentence(context, invite.email) })}
										value={invite.url}
									/>
								)}
								{!workspace.isArchived && <InviteActions context={context} data={data} invite={invite} />}
							</div>
						</details>
					</li>
				))}
			</ul>
			<Pager context={context} query={query} slug={workspace.slug} list="invites" page={invites} />
		</section>
	);
}

function InviteLine({ context, invite }: { context: PageContext; invite: ListedInvite }) {
	const { say, locale } = context;
	const isLost = invite.delivery === "failed" || invite.delivery === "bounced";
	return (
		<>
			<Avatar name={invite.email} />
			<span class="grow">
				<strong>
					<bdi>{invite.email}</bdi>
				</strong>
				<small>
					{roleName(locale, invite.role)} · {statusLabel(say, invite)}
					{invite.status === "pending" && ` · ${say.ends({ when: relative(context, invite.expiresAt) })}`}
				</small>
			</span>
			<span class={`badge${isLost ? " bad" : ""}`}>{deliveryLabel(say, invite)}</span>
		</>
	);
}

/** The reason why an invite cannot be sent again now; null if it can. */
function resendProblem(
	{ say, now }: PageContext,
	{ viewer, seats }: TeamPageData,
	invite: ListedInvite,
): string | null {
	if (!mayGrant(viewer.role, invite.role)) return say.refusedRole();
	if (invite.status === "expired" && !isSeatFree(seats)) return say.refusedSeats();
	return Date.parse(invite.lastSentAt) + RESEND_COOLDOWN_MS > now ? say.resendRests() : null;
}

function InviteActions({ context, data, invite }: { context: PageContext; data: TeamPageData; invite: ListedInvite }) {
	const { say, locale } = context;
	const { workspace, viewer } = data;
	const { id: inviteId, email } = invite;
	const isOpen = holdsSeat(invite.status) || invite.status === "expired";
	const problem = isOpen ? resendProblem(context, data, invite) : null;
	return (
		<>
			{problem !== null && <p class="aside">{problem}</p>}
			{isOpen && problem === null && (
				<form method="post" action={`/workspaces/${workspace.slug}`} class="line">
					<Hidden fields={{ action: "resend", inviteId }} />
					<Choice
						form={`${inviteId}-`}
						name="role"
						label={say.roleOf({ name: nameInSentence(context, email) })}
						options={rolesToGrant(viewer).map((role) => ({ value: role, label: roleName(locale, role) }))}
						chosen={invite.role}
					/>
					<button class="quiet" type="submit">
						{say.resend()}
					</button>
				</form>
			)}
			{(holdsSeat(invite.status) || invite.canUndoDecline) && (
				<div class="buttons">
					<Confirm
						label={say.revoke()}
						of={email}
						warning={say.revokeWarning({ address: nameInSentence(context, email) })}
						yes={say.revokeYes()}
						fields={{ action: "revoke", inviteId }}
					/>
				</div>
			)}
		</>
	);
}

/** The invite's sender, the time of sending, and the number of sendings. */
function history(context: PageContext, { invitedBy, createdAt, lastSentAt, sendCount }: ListedInvite): string {
	const { say } = context;
	const inviter = invitedBy?.name ? nameInSentence(context, invitedBy.name) : say.theInviter();
	const first = say.invitedWhen({ inviter, when: relative(context, createdAt) });
	return sendCount > 1 ? `${first} ${say.sentAgain({ count: sendCount, when: relative(context, lastSentAt) })}` : first;
}
