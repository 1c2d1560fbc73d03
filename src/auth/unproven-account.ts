/**
 * An unproven account is one whose email address nobody has verified. An attacker can make one for an address of somebody
 * else, with a password that the attacker chose. That password must not work after the owner of the address has signed up
 * and verified it.
 */
import { and, eq, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { account, session, user, workspaceMember } from "../db/schema";
import type { VerifyPassword } from "../http/environment";
import type { Scope } from "../scope";
import { provesAddress } from "./invited-sign-up";
import type { SignUpBody } from "./sign-up-body";

const findBatch = defineBatch((p: Parameters<{ email: string }>) => ({
	unproven: build
		.select(row({ userId: user.id, passwordHash: sql<string | null>`${account.password}` }))
		.from(user)
		.leftJoin(account, and(eq(account.userId, user.id), sql`${account.providerId} = 'credential'`))
		.where(and(eq(user.email, p.email), eq(user.emailVerified, sql`0`))),
}));

/** The account was never used: it has no session, no membership and no other sign-in method than its password. */
const unused = sql`not exists (select 1 from ${session} where ${session.userId} = ${user.id})
	and not exists (select 1 from ${workspaceMember} where ${workspaceMember.userId} = ${user.id})
	and not exists (select 1 from ${account} where ${account.userId} = ${user.id} and ${account.providerId} <> 'credential')`;

const forgetBatch = defineBatch((p: Parameters<{ userId: string }>) => ({
	forgotten: build.delete(user).where(and(eq(user.id, p.userId), eq(user.emailVerified, sql`0`), unused)),
}));

const stillUnproven = (p: Parameters<{ userId: string }>) =>
	sql`exists (select 1 from ${user} where ${user.id} = ${p.userId} and ${user.emailVerified} = 0)`;

/** Disarming leaves the account without a way in: no password, no provider, no session. */
const disarmBatch = defineBatch((p: Parameters<{ userId: string }>) => ({
	signInMethods: build.delete(account).where(and(eq(account.userId, p.userId), stillUnproven(p))),
	sessions: build.delete(session).where(and(eq(session.userId, p.userId), stillUnproven(p))),
}));

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
	const [unproven] = (await database.run(findBatch, { email })).unproven;
	if (unproven === undefined) return;
	const { userId, passwordHash } = unproven;
	const proven = inviteToken !== undefined && (await provesAddress(database, config.keys, inviteToken, email, now));
	if (proven) await database.run(forgetBatch, { userId });
	const same = !proven && passwordHash !== null && (await verifyPassword({ hash: passwordHash, password }));
	if (!same) await database.run(disarmBatch, { userId });
}
