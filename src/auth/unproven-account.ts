/**
 * An unproven account is one whose email address nobody has verified. An attacker can make one for an address of somebody
 * else, with a password that the attacker chose. That password must not work after the owner of the address has signed up
 * and verified it.
 */
import type { VerifyPassword } from "../http/environment";
import type { Scope } from "../scope";
import { provesAddress } from "./invited-sign-up";
import type { SignUpBody } from "./sign-up-body";
import { disarmUnprovenBatch, findUnprovenBatch, forgetUnprovenBatch } from "./unproven-account.batch";

/**
 * Settles the unproven account of an address, if there is one, before a sign-up for that address:
 *
 * - If the sign-up carries a token that proves the address, the account is deleted, so that the sign-up makes a new one.
 *   An account that was used is disarmed instead.
 * - If the sign-up brings another password, two people may claim the address. The account is disarmed: the owner of the
 *   mailbox signs in by code and sets a password.
 * - If the sign-up brings the same password, the account stays as it is.
 *
 * @param verifyPassword Better Auth's own check
 */
export async function settleUnprovenAccount(
	{ config, database, now }: Scope,
	{ email, password, inviteToken }: SignUpBody,
	verifyPassword: VerifyPassword,
): Promise<void> {
	const [unproven] = (await database.run(findUnprovenBatch, { email })).unproven;
	if (unproven === undefined) return;
	const { userId, passwordHash } = unproven;
	const proven = inviteToken !== undefined && (await provesAddress(database, config.keys, inviteToken, email, now));
	if (proven) await database.run(forgetUnprovenBatch, { userId });
	const same = !proven && passwordHash !== null && (await verifyPassword({ hash: passwordHash, password }));
	if (!same) await database.run(disarmUnprovenBatch, { userId });
}
