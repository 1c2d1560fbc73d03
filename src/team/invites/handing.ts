/** Invites that a manager hands over, in place of a mail. */
import { mintInviteToken } from "../../crypto/invite-token";
import { invitePath } from "../../rules/token-paths";
import type { Scope } from "../../scope";

/** By our mail, or not at all: the caller hands the link over. */
export const SENDS = ["mail", "none"] as const;
export type Send = (typeof SENDS)[number];

export type HandingValues = {
	/** Null: as the workspace has it. */
	send: Send | null;
};

/**
 * The link of an invite, to hand over. It proves nothing about an address, so that a manager cannot make an account for
 * somebody else's.
 */
export async function handedUrl(
	{ config }: Pick<Scope, "config">,
	{ id, sendCount, expiresAt }: { id: string; sendCount: number; expiresAt: number },
): Promise<string> {
	const token = await mintInviteToken(config.keys, {
		inviteId: id,
		sending: sendCount,
		travelled: "handed",
		expiresAt,
	});
	return `${config.publicUrl}${invitePath(token)}`;
}
