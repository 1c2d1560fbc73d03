import { and, eq, isNull, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { account, session, user, workspace, workspaceMember } from "../db/schema";

export const findUnprovenBatch = defineBatch((p: Parameters<{ email: string }>) => ({
	unproven: build
		.select(row({ userId: user.id, passwordHash: sql<string | null>`${account.password}` }))
		.from(user)
		.leftJoin(account, and(eq(account.userId, user.id), sql`${account.providerId} = 'credential'`))
		.where(and(eq(user.email, p.email), eq(user.emailVerified, sql`0`))),
}));

const isNoMember = sql`not exists (
	select 1 from ${workspaceMember} inner join ${workspace} on ${workspace.id} = ${workspaceMember.workspaceId}
	where ${workspaceMember.userId} = ${user.id}
)`;

/** Deletes the account with its sessions and sign-in methods, unless it is a member of a workspace or blocked. */
export const forgetUnprovenBatch = defineBatch((p: Parameters<{ userId: string }>) => ({
	forgotten: build
		.delete(user)
		.where(and(eq(user.id, p.userId), eq(user.emailVerified, sql`0`), isNull(user.blockedAt), isNoMember))
		.returning(row({ id: user.id })),
}));

const stillUnproven = (p: Parameters<{ userId: string }>) =>
	sql`exists (select 1 from ${user} where ${user.id} = ${p.userId} and ${user.emailVerified} = 0)`;

/** Disarming leaves the account without a way in: no password, no provider, no session. */
export const disarmUnprovenBatch = defineBatch((p: Parameters<{ userId: string }>) => ({
	signInMethods: build.delete(account).where(and(eq(account.userId, p.userId), stillUnproven(p))),
	sessions: build.delete(session).where(and(eq(session.userId, p.userId), stillUnproven(p))),
}));

type ProofValues = { userId: string; now: number };

/** Verifies the address of an account, which keeps what it holds. */
export const verifyUnprovenBatch = defineBatch((p: Parameters<ProofValues>) => ({
	verified: build
		.update(user)
		.set({ emailVerified: sql`1`, updatedAt: p.now })
		.where(and(eq(user.id, p.userId), stillUnproven(p))),
}));

/** Removes everything that an account holds but one sign-in method, and verifies its address. */
export const clearUnprovenBatch = defineBatch(
	(p: Parameters<ProofValues & { name: string; foldedName: string | null; keptMethod: string | null }>) => ({
		signInMethods: build
			.delete(account)
			.where(and(eq(account.userId, p.userId), sql`${account.providerId} is not ${p.keptMethod}`, stillUnproven(p))),
		sessions: build.delete(session).where(and(eq(session.userId, p.userId), stillUnproven(p))),
		verified: build
			.update(user)
			.set({ name: p.name, foldedName: p.foldedName, image: null, emailVerified: sql`1`, updatedAt: p.now })
			.where(and(eq(user.id, p.userId), stillUnproven(p))),
	}),
);
