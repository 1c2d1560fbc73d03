import { recipientMac } from "../../crypto/usage-keys";
import { dayOf } from "../../rules/day";
import { YOUNG_WORKSPACE_MS, YOUNG_WORKSPACE_SHARE } from "../../rules/limits";
import type { Scope } from "../../scope";

/** The daily caps on invite mails, as a batch binds them. */
export type CapValues = {
	/** Days since 1970 in UTC. */
	day: number;
	perPerson: number;
	/** Of a free workspace, and of a person in all their free workspaces. */
	perFreeWorkspace: number;
	perYoungWorkspace: number;
	/** A free workspace is young if it was made after this time (ms since 1970). */
	youngSince: number;
	perWorkspace: number;
	/** Of one workspace, and of one inviter, to one recipient. */
	perRecipientAndSender: number;
	perRecipient: number;
};

export function capValues({ config: { caps }, now }: Scope): CapValues {
	return {
		day: dayOf(now),
		perPerson: caps.perPersonPerDay,
		perFreeWorkspace: caps.perFreeWorkspacePerDay,
		perYoungWorkspace: Math.floor(caps.perFreeWorkspacePerDay * YOUNG_WORKSPACE_SHARE),
		youngSince: now - YOUNG_WORKSPACE_MS,
		perWorkspace: caps.perWorkspacePerDay,
		perRecipientAndSender: caps.perRecipientAndSenderPerDay,
		perRecipient: caps.perRecipientPerDay,
	};
}

/** Hashes an address for the daily counts. */
export function recipientHash({ config }: Scope, email: string): Promise<string> {
	return recipientMac(config.keys, email);
}
