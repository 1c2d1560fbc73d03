/** @jsxImportSource hono/jsx */
import type { Landing } from "../../team/views/invite-page";
import { Page } from "../layout/page";
import { named, type View } from "../view";

/** Why a link leads nowhere any more; `unknown`: it was never one of ours, or lost a part on the way. */
export type EndedReason = Exclude<Landing["invite"]["status"], "pending"> | "unknown";

interface EndedInvitePageProps {
	view: View;
	reason: EndedReason;
	/** Not there for a link that says nothing, or whose invite is gone. */
	landing?: Landing | undefined;
}

/** An invite that cannot be answered: why, and what to do next. */
export function EndedInvitePage({ view, reason, landing }: EndedInvitePageProps) {
	const { say } = view;
	const inviter = landing === undefined ? say.theInviter() : named(view, landing.invite.invitedByName);
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
		<Page view={view} title={title} person={landing?.person ?? null} width="narrow">
			<h1>{title}</h1>
			{landing && (
				<p class="lead">
					<bdi>{landing.invite.workspaceName}</bdi>
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
