import { MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { type MyInviteRow, requireVerifiedPerson } from "../my-invite";
import { getMyInviteBatch } from "./get-my-invite.batch";

/**
 * A pending invite to the caller's own address.
 *
 * @throws MusterError `UNAUTHORIZED`, `EMAIL_NOT_VERIFIED`, `INVITE_NOT_FOUND`
 */
export async function getMyInvite(scope: Scope, inviteId: string): Promise<MyInviteRow> {
	const { me, invite } = await runSignedIn(scope, getMyInviteBatch, { ...sessionValues(scope), inviteId });
	requireVerifiedPerson(me);
	const [found] = invite;
	if (found === undefined) throw new MusterError("INVITE_NOT_FOUND");
	return found;
}
