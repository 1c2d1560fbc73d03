/** @jsxImportSource hono/jsx */
import { roleName } from "../../languages/role-name";
import type { Landing } from "../../team/views/invite-page";
import type { Fields, Problems } from "../form";
import { Avatar } from "../layout/avatar";
import { Hidden } from "../layout/confirm";
import { ProblemNote } from "../layout/notes";
import { Page } from "../layout/page";
import { dayOf } from "../layout/times";
import { named, type View } from "../view";
import { JoinForms } from "./join-forms";

export interface InvitePageProps {
	view: View;
	landing: Landing;
	problems: Problems | null;
	fields: Fields;
	/** The page's own path, which the forms come back to. */
	path: string;
}

/** An invite that can be answered: what to, by whom, as what; and the one thing to do next. */
export function InvitePage(props: InvitePageProps) {
	const { view, landing, problems } = props;
	const { say, locale } = view;
	const { invite, person } = landing;
	const title = say.inviteTitle({ workspace: named(view, invite.workspaceName) });
	return (
		<Page view={view} title={title} person={person} width="narrow">
			<Avatar name={invite.workspaceName} large />
			<h1>{title}</h1>
			<p class="lead">
				{say.inviteText({
					inviter: named(view, invite.invitedByName),
					workspace: named(view, invite.workspaceName),
					role: roleName(locale, invite.role),
				})}
			</p>
			{invite.message && <blockquote dir="auto">{invite.message}</blockquote>}
			<ProblemNote problems={problems} />
			<NextStep {...props} />
			<p class="aside">{say.inviteGoodUntil({ date: dayOf(view, invite.expiresAt) })}</p>
		</Page>
	);
}

function NextStep(props: InvitePageProps) {
	const { view, landing, path } = props;
	const { say } = view;
	const { invite, person } = landing;
	if (person !== null && person.email !== invite.email) {
		return (
			<>
				<p class="note">
					{say.inviteOtherAccount({ address: named(view, invite.email), me: named(view, person.email) })}
				</p>
				<form method="post" action="/auth/sign-out">
					<Hidden fields={{ redirect: path }} />
					<button class="solid" type="submit">
						{say.switchAccount()}
					</button>
				</form>
				<p class="aside">
					<a href="/start">{say.stayAs({ me: named(view, person.email) })}</a>
				</p>
			</>
		);
	}
	if (!invite.hasRoom && !person?.isMember) {
		return (
			<>
				<p class="note">{say.inviteFull({ inviter: named(view, invite.invitedByName) })}</p>
				<p>
					<a class="button" href={path}>
						{say.tryAgain()}
					</a>
				</p>
				<DeclineForm view={view} />
			</>
		);
	}
	if (person === null) {
		return (
			<>
				<JoinForms {...props} />
				<DeclineForm view={view} />
			</>
		);
	}
	return (
		<>
			<form method="post">
				<p class="aside">{say.signedInAs({ me: named(view, person.email) })}</p>
				<button class="solid" type="submit" name="step" value="accept">
					{say.acceptInvite()}
				</button>
			</form>
			<DeclineForm view={view} />
		</>
	);
}

function DeclineForm({ view: { say } }: { view: View }) {
	return (
		<details class="confirm">
			<summary class="button quiet">{say.declineInvite()}</summary>
			<form method="post" class="card">
				<p>{say.declineWarning()}</p>
				<button class="danger solid" type="submit" name="step" value="decline">
					{say.declineYes()}
				</button>
			</form>
		</details>
	);
}
