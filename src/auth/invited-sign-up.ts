import type { Keys } from "../crypto/derived-keys";
import { type InviteTokenContent, readInviteToken } from "../crypto/invite-token";
import type { Database } from "../db/database";
import { invitedSignUpBatch } from "./invited-sign-up.batch";

/**
 * Checks that an invite token proves that its holder owns an email address. It does if the invite can still be
 * accepted by its link, its current link is this one, and it is for that address: the token was mailed to that address and nowhere else.
 *
 * @param email normalised
 * @param now ms since 1970
 */
export async function provesAddress(
	database: Database,
	keys: Keys,
	token: string,
	email: string,
	now: number,
): Promise<boolean> {
	const content = await readInviteToken(keys, token);
	return content !== null && tokenProvesAddress(database, content, email, now);
}

/** `provesAddress` for a token that has been read. */
export async function tokenProvesAddress(
	database: Database,
	{ inviteId, sending, travelled, expiresAt }: InviteTokenContent,
	email: string,
	now: number,
): Promise<boolean> {
	if (travelled !== "mailed" || expiresAt <= now) return false;
	const { invite } = await database.run(invitedSignUpBatch, { inviteId, sending, email, now });
	return invite.length > 0;
}
