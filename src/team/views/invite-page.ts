/** The data of the invite page: the invite behind a link, and the visitor if they are signed in. Never writes. */
import { MusterError } from "../../errors";
import type { Scope } from "../../scope";
import { linkStatus } from "../invites/linked-invite";
import { requireInviteToken } from "../invites/require-token";
import { invitePageBatch } from "./invite-page.batch";

/**
 * Reads the invite behind a link, including its address, which the link's holder may see; and the signed-in person, or
 * null. The invite's `status` is `replaced` if a later sending has a newer link, and `suspended` also if the invite was
 * declined and only its inviter's role keeps the link from accepting it.
 *
 * @throws MusterError `INVITE_NOT_FOUND`, `INVITE_EXPIRED`
 */
export async function readInvitePage(scope: Scope, token: string) {
	const { inviteId, sending } = await requireInviteToken(scope, token);
	const sessionToken = scope.credential?.token ?? null;
	const result = await scope.database.run(invitePageBatch, { now: scope.now, inviteId, sessionToken });
	const [found] = result.invite;
	if (found === undefined) throw new MusterError("INVITE_EXPIRED");
	const { hasRoom, canUndoDecline, isSuspended, ...invite } = found;
	const status = linkStatus(found, sending);
	const isDeclineOpen = status === "declined" && canUndoDecline === 1;
	return {
		invite: {
			...invite,
			hasRoom: hasRoom === 1,
			status: isDeclineOpen && isSuspended === 1 ? "suspended" : status,
			canUndoDecline: isDeclineOpen && isSuspended === 0,
		},
		person: result.person[0] ?? null,
	};
}

export type InvitePageData = Awaited<ReturnType<typeof readInvitePage>>;
