/** Labels for an invite's status, its mail's delivery and its mail's failure. */
import type { Messages } from "../../languages/messages";
import type { MailFailure } from "../../rules/mail-failures";
import type { InviteFilter } from "../../team/invites/invite-filters";
import { relative } from "../layout/times";
import type { PageContext } from "../page-context";
import type { ListedInvite } from "./props";

export function filterLabel(say: Messages, filter: InviteFilter | ListedInvite["status"]): string {
	const names = {
		pending: say.statusPending,
		accepted: say.statusAccepted,
		declined: say.statusDeclined,
		revoked: say.statusRevoked,
		expired: say.statusExpired,
		suspended: say.statusSuspended,
		all: say.statusAll,
	} satisfies Record<InviteFilter | ListedInvite["status"], () => string>;
	return names[filter]();
}

/** The status of a listed invite. A decline by the link leaves the link open, which the label says. */
export function statusLabel(say: Messages, { status, canUndoDecline }: ListedInvite): string {
	return canUndoDecline ? say.statusDeclinedByLink() : filterLabel(say, status);
}

export function deliveryLabel(say: Messages, { delivery, deliveryHold }: ListedInvite): string {
	if (deliveryHold !== null) return say.deliveryHeld();
	const names = {
		queued: say.deliveryQueued,
		sent: say.deliverySent,
		failed: say.deliveryFailed,
		bounced: say.deliveryBounced,
		cancelled: say.deliveryCancelled,
		handed: say.deliveryHanded,
	} satisfies Record<ListedInvite["delivery"], () => string>;
	return names[delivery]();
}

/** The reason why a mail waits. */
export function holdLabel(context: PageContext, { code, until }: NonNullable<ListedInvite["deliveryHold"]>): string {
	const { say } = context;
	switch (code) {
		case "QUOTA_REACHED":
			return until === null ? say.heldByQuota() : say.heldByQuotaUntil({ when: relative(context, until) });
		case "SENDER_NOT_SET_UP":
		case "SERVICE_LOCKED":
			return say.heldBySender();
		case "SENDING_PAUSED":
			return say.heldByPause();
	}
}

/** The reason why a mail did not arrive, with the sender's next step. */
export function failureLabel(say: Messages, failure: MailFailure): string {
	switch (failure) {
		case "ADDRESS_REFUSED":
		case "BOUNCED":
		case "DELIVERY_FAILED":
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
		case "QUOTA_REACHED":
			return say.failureMail();
	}
}
