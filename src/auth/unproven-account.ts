/**
 * An unproven account is one whose email address nobody has verified. An attacker can make one for an address of somebody
 * else, with a password that the attacker chose. `proven-address.ts` removes what such an account holds when the owner of
 * the address proves it. This file keeps two people who sign up for one address apart before that.
 */
import type { VerifyPassword } from "../http/environment";
import type { Scope } from "../scope";
import { provesAddress } from "./invited-sign-up";
import { storedName } from "./profile";
import type { SignUpBody } from "./sign-up-body";
import {
	clearUnprovenBatch,
	disarmUnprovenBatch,
	findUnprovenBatch,
	forgetUnprovenBatch,
} from "./unproven-account.batch";

/**
 * Settles the unproven account of an address, if there is one, before a sign-up for that address:
 *
 * - If the sign-up carries a token that proves the address, the account is deleted, so that the sign-up makes a new one.
 *   An account that is a member of a workspace is emptied instead; its owner signs in by code. So is a blocked one, which
 *   nobody can sign in to: the sign-up is answered as for every address that has an account.
 * - If the sign-up brings another password, two people may claim the address. The account is disarmed: the owner of the
 *   mailbox signs in by code and sets a password.
 * - If the sign-up brings the same password, the account stays as it is.
 *
 * @param verifyPassword Better Auth's own check
 * @returns the id of the account if the sign-up brings its password, else null
 */
export async function settleUnprovenAccount(
	{ config, database, now }: Scope,
	{ email, name, password, inviteToken }: SignUpBody,
	verifyPassword: VerifyPassword,
): Promise<string | null> {
	const [unproven] = (await database.run(findUnprovenBatch, { email })).unproven;
	if (unproven === undefined) return null;
	const { userId, passwordHash } = unproven;
	if (inviteToken !== undefined && (await provesAddress(database, config.keys, inviteToken, email, now))) {
		const { forgotten } = await database.run(forgetUnprovenBatch, { userId });
		if (forgotten.length === 0)
			await database.run(clearUnprovenBatch, { userId, now, ...storedName(name), keptMethod: null });
		return null;
	}
	if (passwordHash !== null && (await verifyPassword({ hash: passwordHash, password }))) return userId;
	await database.run(disarmUnprovenBatch, { userId });
	return null;
}
