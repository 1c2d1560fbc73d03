import { type InviteTokenContent, readInviteToken } from "../../crypto/invite-token";
import { MusterError } from "../../errors";
import type { Scope } from "../../scope";

/**
 * Reads an invite token, before any round trip.
 *
 * @throws MusterError `INVITE_NOT_FOUND` if it was never issued, `INVITE_EXPIRED` if it has expired
 */
export async function requireInviteToken({ config, now }: Scope, token: string): Promise<InviteTokenContent> {
	const content = await readInviteToken(config.keys, token);
	if (content === null) throw new MusterError("INVITE_NOT_FOUND");
	if (content.expiresAt <= now) throw new MusterError("INVITE_EXPIRED");
	return content;
}
