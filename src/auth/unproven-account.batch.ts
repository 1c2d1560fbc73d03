import { and, eq, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { account, session, user, workspaceMember } from "../db/schema";

export const findUnprovenBatch = defineBatch((p: Parameters<{ email: string }>) => ({
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

export const forgetUnprovenBatch = defineBatch((p: Parameters<{ userId: string }>) => ({
	forgotten: build.delete(user).where(and(eq(user.id, p.userId), eq(user.emailVerified, sql`0`), unused)),
}));

const stillUnproven = (p: Parameters<{ userId: string }>) =>
	sql`exists (select 1 from ${user} where ${user.id} = ${p.userId} and ${user.emailVerified} = 0)`;

/** Disarming leaves the account without a way in: no password, no provider, no session. */
export const disarmUnprovenBatch = defineBatch((p: Parameters<{ userId: string }>) => ({
	signInMethods: build.delete(account).where(and(eq(account.userId, p.userId), stillUnproven(p))),
	sessions: build.delete(session).where(and(eq(session.userId, p.userId), stillUnproven(p))),
}));
