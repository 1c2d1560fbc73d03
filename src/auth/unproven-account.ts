/**
 * An account whose address nobody has shown to be theirs. Whoever makes one for somebody else's address, with a
 * password of their own, must not find that password working once the real person has signed up and verified it.
 */
import { and, eq, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { account, session, user, workspaceMember } from "../db/schema";
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

/** Nobody has ever been in: no session, no membership, no other way to sign in. */
const unused = sql`not exists (select 1 from ${session} where ${session.userId} = ${user.id})
	and not exists (select 1 from ${workspaceMember} where ${workspaceMember.userId} = ${user.id})
	and not exists (select 1 from ${account} where ${account.userId} = ${user.id} and ${account.providerId} <> 'credential')`;

const forgetBatch = defineBatch((p: Parameters<{ userId: string }>) => ({
	forgotten: build.delete(user).where(and(eq(user.id, p.userId), eq(user.emailVerified, sql`0`), unused)),
}));

const stillUnproven = (p: Parameters<{ userId: string }>) =>
	sql`exists (select 1 from ${user} where ${user.id} = ${p.userId} and ${user.emailVerified} = 0)`;

const disarmBatch = defineBatch((p: Parameters<{ userId: string }>) => ({
	signInMethods: build.delete(account).where(and(eq(account.userId, p.userId), stillUnproven(p))),
	sessions: build.delete(session).where(and(eq(session.userId, p.userId), stillUnproven(p))),
}));

/**
 * Before a sign-up for an address whose account is unproven. With a live invite token the address is proven now, and
 * the sign-up starts afresh. Otherwise, where it brings another password, two people may be claiming the address:
 * no password, provider or session of theirs stays, and whoever has the mailbox gets in by code and sets one.
 */
export async function settleUnprovenAccount(
	{ config, database, now }: Scope,
	{ email, password, inviteToken }: SignUpBody,
	verifyPassword: (attempt: { hash: string; password: string }) => Promise<boolean>,
): Promise<void> {
	const [unproven] = (await database.run(findBatch, { email })).unproven;
	if (unproven === undefined) return;
	const { userId, passwordHash } = unproven;
	const proven = inviteToken !== undefined && (await provesAddress(database, config.keys, inviteToken, email, now));
	if (proven) await database.run(forgetBatch, { userId });
	const same = !proven && passwordHash !== null && (await verifyPassword({ hash: passwordHash, password }));
	if (!same) await database.run(disarmBatch, { userId });
}
