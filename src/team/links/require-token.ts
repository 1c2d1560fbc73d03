import { type LinkTokenContent, readLinkToken } from "../../crypto/link-token";
import { MusterError } from "../../errors";
import type { Scope } from "../../scope";

/**
 * Reads the token of a link, before any round trip.
 *
 * @throws MusterError `LINK_NOT_FOUND` if it was never issued, `LINK_EXPIRED` if it has expired
 */
export async function requireLinkToken({ config, now }: Scope, token: string): Promise<LinkTokenContent> {
	const content = await readLinkToken(config.keys, token);
	if (content === null) throw new MusterError("LINK_NOT_FOUND");
	if (content.expiresAt <= now) throw new MusterError("LINK_EXPIRED");
	return content;
}
