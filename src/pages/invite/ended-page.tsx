/** @jsxImportSource hono/jsx */
import type { InvitePageData } from "../../team/views/invite-page";
import { Page } from "../layout/page";
import { nameInSentence, type PageContext } from "../page-context";

/** The reason why an invite cannot be answered. `unknown` means that the link is malformed or was never issued. */
export type EndedReason = Exclude<InvitePageData["invite"]["status"], "pending"> | "unknown";

interface EndedInvitePageProps {
	context: PageContext;
	reason: EndedReason;
	/** Undefined if there is no invite to describe: the link is malformed, or the invite was deleted. */
	data?: InvitePageData | undefined;
}

/** The page of an invite that cannot be answered: the reason and the next step. */
export function EndedInvitePage({ context, reason, data }: EndedInvitePageProps) {
	const { say } = context;
	const inviter = data === undefined ? say.theInviter() : nameInSentence(context, data.invite.invitedByName);
	const sentences = {
		unknown: say.inviteUnknown(),
		expired: say.inviteExpired({ inviter }),
		revoked: say.inviteRevoked({ inviter }),
		suspended: say.inviteSuspended({ inviter }),
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
