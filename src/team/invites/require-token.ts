import { type InviteTokenContent, readInviteToken } from "../../crypto/invite-token";
import { MusterError } from "../../errors";
import type { Scope } from "../../scope";

/**
 * Reads an invite token, before any round trip.
 *
 * @throws MusterError `INVITE_NOT_FOUND` if it was never issued, `INVITE_EXPIRED` if it has expired
 */
export async function requireInviteToken({ config, now }: Scope, token: string): Promise<InviteTokenContent> {
	const claim = await readInviteToken(config.keys, token);
	if (claim === null) throw new MusterError("INVITE_NOT_FOUND");
	if (claim.expiresAt <= now) throw new MusterError("INVITE_EXPIRED");
	return claim;
}
