/** @jsxImportSource hono/jsx */
import { roleName } from "../../languages/role-name";
import { Avatar } from "../layout/avatar";
import { Hidden } from "../layout/confirm";
import { ProblemNote } from "../layout/notes";
import { Page } from "../layout/page";
import { shownDay } from "../layout/times";
import { nameInSentence } from "../page-context";
import { JoinForms } from "./join-forms";
import type { InvitePageProps } from "./props";

/**
 * The page of an invite that its link can still accept: workspace, inviter, role, and the visitor's one next step. If the
 * invite was declined by its link, that step is folded.
 */
export function InvitePage(props: InvitePageProps) {
	const { context, data, problems } = props;
	const { say, locale } = context;
	const { invite, person } = data;
	const title = say.inviteTitle({ workspace: nameInSentence(context, invite.workspaceName) });
	return (
		<Page context={context} title={title} person={person} width="narrow">
			<Avatar name={invite.workspaceName} large />
			<h1>{title}</h1>
			<p class="lead">
				{say.inviteText({
					inviter: nameInSentence(context, invite.invitedByName),
					workspace: nameInSentence(context, invite.workspaceName),
					role: roleName(locale, invite.role),
				})}
			</p>
			{invite.message && <blockquote dir="auto">{invite.message}</blockquote>}
			<ProblemNote problems={problems} />
			{invite.canUndoDecline ? (
				<>
					<p class="note">{say.inviteDeclinedByLink()}</p>
					<details class="confirm" open={problems !== null}>
						<summary class="button solid">{say.joinAfterAll()}</summary>
						<NextStep {...props} />
					</details>
				</>
			) : (
				<NextStep {...props} />
			)}
			<p class="aside">{say.inviteGoodUntil({ date: shownDay(context, invite.expiresAt) })}</p>
		</Page>
	);
}

function NextStep(props: InvitePageProps) {
	const { context, data, path } = props;
	const { say } = context;
	const { invite, person } = data;
	if (person !== null && person.email !== invite.email) {
		return (
			<>
				<p class="note">
					{say.inviteOtherAccount({
						address: nameInSentence(context, invite.email),
						me: nameInSentence(context, person.email),
					})}
				</p>
				<form method="post" action="/auth/sign-out">
					<Hidden fields={{ redirect: path }} />
					<button class="solid" type="submit">
						{say.switchAccount()}
					</button>
				</form>
				<p class="aside">
					<a href="/start">{say.stayAs({ me: nameInSentence(context, person.email) })}</a>
				</p>
			</>
		);
	}
	if (!invite.hasRoom && !person?.isMember) {
		return (
			<>
				<p class="note">{say.inviteFull({ inviter: nameInSentence(context, invite.invitedByName) })}</p>
				<p>
					<a class="button" href={path}>
						{say.tryAgain()}
					</a>
				</p>
				<DeclineForm {...props} />
			</>
		);
	}
	if (person === null) {
		return (
			<>
				<JoinForms {...props} />
				<DeclineForm {...props} />
			</>
		);
	}
	return (
		<>
			<form method="post">
				<p class="aside">{say.signedInAs({ me: nameInSentence(context, person.email) })}</p>
				<button class="solid" type="submit" name="step" value="accept">
					{say.acceptInvite()}
				</button>
			</form>
			<DeclineForm {...props} />
		</>
	);
}

/** The invitee who is signed in declines for good. Any other holder of the link may be a mail scanner. */
function DeclineForm({ context, data: { invite, person } }: InvitePageProps) {
	const { say } = context;
	if (invite.status !== "pending") return null;
	const isFinal = person?.email === invite.email;
	return (
		<details class="confirm">
			<summary class="button quiet">{say.declineInvite()}</summary>
			<form method="post" class="card">
				<p>{isFinal ? say.declineWarning() : say.declineLinkWarning({ date: shownDay(context, invite.expiresAt) })}</p>
				<button class="danger solid" type="submit" name="step" value="decline">
					{say.declineYes()}
				</button>
			</form>
		</details>
	);
}
