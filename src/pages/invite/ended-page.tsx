/** @jsxImportSource hono/jsx */
import type { InvitePageData } from "../../team/views/invite-page";
import { Page } from "../layout/page";
import { nameInSentence, type PageContext } from "../page-context";

/** Why a link leads nowhere any more; `unknown`: it was never one of ours, or lost a part on the way. */
export type EndedReason = Exclude<InvitePageData["invite"]["status"], "pending"> | "unknown";

interface EndedInvitePageProps {
	context: PageContext;
	reason: EndedReason;
	/** Not there for a link that says nothing, or whose invite is gone. */
	data?: InvitePageData | undefined;
}

/** An invite that cannot be answered: why, and what to do next. */
export function EndedInvitePage({ context, reason, data }: EndedInvitePageProps) {
	const { say } = context;
	const inviter = data === undefined ? say.theInviter() : nameInSentence(context, data.invite.invitedByName);
	const sentences = {
		unknown: say.inviteUnknown(),
		expired: say.inviteExpired({ inviter }),
		revoked: say.inviteRevoked({ inviter }),
		declined: say.inviteDeclined({ inviter }),
		replaced: say.inviteReplaced(),
		accepted: say.inviteAccepted(),
	} satisfies Record<EndedReason, string>;
	const title = reason === "unknown" ? say.inviteUnknownTitle() : say.inviteEndedTitle();
	return (
		<Page context={context} title={title} person={data?.person ?? null} width="narrow">
			<h1>{title}</h1>
			{data && (
				<p class="lead">
					<bdi>{data.invite.workspaceName}</bdi>
				</p>
			)}
			<p>{sentences[reason]}</p>
			<p>
				<a class="button" href="/start">
					{say.toStart()}
				</a>
			</p>
		</Page>
	);
}
