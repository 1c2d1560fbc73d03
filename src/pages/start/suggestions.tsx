/** @jsxImportSource hono/jsx */
import type { StartPageData } from "../../team/views/start-page";
import { Avatar } from "../layout/avatar";
import { Hidden } from "../layout/confirm";
import { nameInSentence, type PageContext } from "../page-context";

/** The workspaces that the domain of the person's address suggests: to come in, or to ask. */
export function Suggestions({ context, data }: { context: PageContext; data: StartPageData }) {
	const { say } = context;
	const { person, suggestions, requests } = data;
	const hasAsked = (slug: string) => requests.some(({ workspaceSlug }) => workspaceSlug === slug);
	if (suggestions.length === 0) return null;
	const domain = person.email.slice(person.email.lastIndexOf("@") + 1);
	return (
		<section aria-labelledby="suggestions">
			<h2 id="suggestions">{say.suggestionsTitle({ domain: nameInSentence(context, domain) })}</h2>
			<ul class="rows">
				{suggestions.map(({ slug, name, memberCount, mode }) => (
					<li class="row">
						<Avatar name={name} />
						<div class="grow">
							<strong>
								<bdi>{name}</bdi>
							</strong>
							<small>{say.memberCount({ count: memberCount })}</small>
						</div>
						{mode === "suggest" && hasAsked(slug) ? (
							<span class="badge">{say.youAsked()}</span>
						) : (
							<form method="post" action="/start?choose=1">
								<Hidden fields={{ slug }} />
								<button
									class="solid"
									type="submit"
									name="step"
									value={mode === "join" ? "join-by-domain" : "ask-by-domain"}
								>
									{mode === "join" ? say.joinTeam() : say.askToJoin()}
									<span class="unseen"> {name}</span>
								</button>
							</form>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}
