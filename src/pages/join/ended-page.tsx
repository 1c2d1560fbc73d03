/** @jsxImportSource hono/jsx */
import type { JoinPageData } from "../../team/views/join-page";
import { Page } from "../layout/page";
import type { PageContext } from "../page-context";

/** The reason why a link lets nobody in. `unknown` means that it is malformed or was never issued. */
export type EndedReason = Exclude<JoinPageData["link"]["status"], "active"> | "unknown" | "archived";

/** The page of a link that lets nobody in: the reason and the next step. */
export function EndedLinkPage({
	context,
	reason,
	workspaceName,
}: {
	context: PageContext;
	reason: EndedReason;
	workspaceName: string | undefined;
}) {
	const { say } = context;
	const sentences = {
		unknown: say.linkUnknown,
		expired: say.linkExpired,
		revoked: say.linkRevoked,
		exhausted: say.refusedLinkUsedUp,
		suspended: say.refusedLinkSuspended,
		archived: say.refusedArchived,
	} satisfies Record<EndedReason, () => string>;
	const title = reason === "unknown" ? say.inviteUnknownTitle() : say.linkEndedTitle();
	return (
		<Page context={context} title={title} width="narrow">
			<h1>{title}</h1>
			{workspaceName !== undefined && (
				<p class="lead">
					<bdi>{workspaceName}</bdi>
				</p>
			)}
			<p>{sentences[reason]()}</p>
			<p>
				<a class="button" href="/start">
					{say.toStart()}
				</a>
			</p>
		</Page>
	);
}
