import { type InviteTokenContent, readInviteToken } from "../../crypto/invite-token";
import { MusterError } from "../../errors";
import type { Scope } from "../../scope";

/**
 * A token's own verdict, before any trip.
 *
 * @throws MusterError `INVITE_NOT_FOUND` for one that was never issued, `INVITE_EXPIRED` past its end
 */
export async function requireInviteToken({ config, now }: Scope, token: string): Promise<InviteTokenContent> {
	const claim = await readInviteToken(config.keys, token);
	if (claim === null) throw new MusterError("INVITE_NOT_FOUND");
	if (claim.expiresAt <= now) throw new MusterError("INVITE_EXPIRED");
	return claim;
}
