/** @jsxImportSource hono/jsx */
import { roleName } from "../../languages/role-name";
import type { JoinPageData } from "../../team/views/join-page";
import { EmailField, NameField, NewPasswordField, PasswordField } from "../auth/fields";
import type { Fields, Problems } from "../form";
import { Avatar } from "../layout/avatar";
import { Hidden } from "../layout/confirm";
import { ProblemNote } from "../layout/notes";
import { Page } from "../layout/page";
import { shownDay } from "../layout/times";
import { nameInSentence, type PageContext } from "../page-context";
import { pathWithQuery } from "../path-with-query";

interface JoinPageProps {
	context: PageContext;
	data: JoinPageData;
	problems: Problems | null;
	/** The submitted fields of a form that is shown again. */
	fields: Fields;
	/** The page's own path, to return to after signing in or out. */
	path: string;
}

/** The page of a link: workspace, role, the people whom it is for, and the visitor's one next step. */
export function JoinPage(props: JoinPageProps) {
	const { context, data, problems } = props;
	const { say, locale } = context;
	const { link, person } = data;
	const workspace = nameInSentence(context, link.workspaceName);
	const title = say.inviteTitle({ workspace });
	const domains = new Intl.ListFormat(locale, { type: "disjunction" }).format(
		link.domains.map((domain) => nameInSentence(context, domain)),
	);
	return (
		<Page context={context} title={title} person={person} width="narrow">
			<Avatar name={link.workspaceName} large />
			<h1>{title}</h1>
			<p class="lead">{say.linkText({ workspace, role: roleName(locale, link.role) })}</p>
			{domains !== "" && <p>{say.linkDomains({ domains })}</p>}
			<ProblemNote problems={problems} />
			<NextStep {...props} />
			<p class="aside">{say.linkGoodUntil({ date: shownDay(context, new Date(link.expiresAt).toISOString()) })}</p>
		</Page>
	);
}

function NextStep(props: JoinPageProps) {
	const {
		context,
		data: { link, person },
		path,
		problems,
	} = props;
	const { say } = context;
	if (person === null) {
		return (
			<>
				{!link.hasRoom && <p class="note">{say.refusedSeats()}</p>}
				<JoinForms {...props} />
			</>
		);
	}
	return (
		<>
			<form method="post">
				<p class="aside">{say.signedInAs({ me: nameInSentence(context, person.email) })}</p>
				<button class="solid" type="submit" name="step" value="join">
					{problems === null ? say.linkJoin() : say.tryAgain()}
				</button>
			</form>
			<form method="post" action="/auth/sign-out">
				<Hidden fields={{ redirect: path }} />
				<button class="quiet" type="submit">
					{say.switchAccount()}
				</button>
			</form>
		</>
	);
}

/**
 * The forms for a visitor who is signed out: one makes an account, the other signs in. In a full workspace there is only
 * the second one: a person whose invite holds a seat can still join.
 */
function JoinForms({ context: { say }, data: { link }, problems, fields, path }: JoinPageProps) {
	// The form that came back with a problem stays open.
	const hasAccount = !link.hasRoom || (problems !== null && fields.step === "sign-in");
	const newProblems = hasAccount ? null : problems;
	const knownProblems = hasAccount ? problems : null;
	return (
		<>
			{link.hasRoom && (
				<details class="card choice" name="join" open={!hasAccount}>
					<summary>{say.inviteNewHere()}</summary>
					<form method="post" data-inline>
						<Hidden fields={{ step: "sign-up" }} />
						<NameField say={say} form="new-" value={fields.name} problems={newProblems} />
						<EmailField say={say} form="new-" value={fields.email} problems={newProblems} />
						<NewPasswordField say={say} form="new-" label={say.password()} problems={newProblems} />
						<button class="solid" type="submit">
							{say.signUpAndAccept()}
						</button>
					</form>
					<p class="aside">{say.linkCodeFirst()}</p>
				</details>
			)}
			<details class="card choice" name="join" open={hasAccount}>
				<summary>{say.accountAlready()}</summary>
				<form method="post" data-inline>
					<Hidden fields={{ step: "sign-in" }} />
					<EmailField say={say} form="known-" value={fields.email} problems={knownProblems} />
					<PasswordField say={say} form="known-" problems={knownProblems} />
					<button class="solid" type="submit">
						{say.signInAndAccept()}
					</button>
				</form>
				<p class="aside">
					<a href={pathWithQuery("/auth/sign-in", { redirect: path })}>{say.otherWaysIn()}</a>
				</p>
			</details>
		</>
	);
}
