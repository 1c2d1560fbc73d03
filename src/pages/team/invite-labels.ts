/** What an invite's state, its mail's and its mail's failure are called. */
import type { Messages } from "../../languages/messages";
import type { MailFailure } from "../../rules/mail-failures";
import type { InviteFilter } from "../../team/invites/invite-pages";
import type { TeamPageData } from "../../team/views/team-page";

export type Invite = NonNullable<TeamPageData["invites"]>["rows"][number];

export function filterName(say: Messages, filter: InviteFilter): string {
	const names = {
		pending: say.statusPending,
		accepted: say.statusAccepted,
		declined: say.statusDeclined,
		revoked: say.statusRevoked,
		expired: say.statusExpired,
		all: say.statusAll,
	} satisfies Record<InviteFilter, () => string>;
	return names[filter]();
}

export function deliveryName(say: Messages, delivery: Invite["delivery"]): string {
	const names = {
		queued: say.deliveryQueued,
		sent: say.deliverySent,
		failed: say.deliveryFailed,
		bounced: say.deliveryBounced,
		cancelled: say.deliveryCancelled,
	} satisfies Record<Invite["delivery"], () => string>;
	return names[delivery]();
}

/** Why a mail did not readStartPage, and what to do about it. */
export function failureText(say: Messages, failure: MailFailure): string {
	switch (failure) {
		case "ADDRESS_REFUSED":
		case "BOUNCED":
			return say.failureAddress();
		case "ADDRESS_SUPPRESSED":
		case "COMPLAINED":
			return say.failureUnwanted();
		case "SENDER_NOT_SET_UP":
		case "SERVICE_LOCKED":
			return say.failureSender();
		case "MAIL_REFUSED":
		case "KEY_GONE":
		case "GIVEN_UP":
		case "SERVICE_BUSY":
		case "SERVICE_UNREACHABLE":
		case "SERVICE_SILENT":
			return say.failureMail();
	}
}
