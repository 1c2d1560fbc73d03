import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { auditRow, decided, decision, selectDecided } from "../audit/decision";
import { build, defineBatch, type Parameters, row } from "../db/batch";
import { account, auditLog, session, user, workspaceMember } from "../db/schema";
import type { VerifyPassword } from "../http/environment";
import { SESSION_FRESH_MS } from "../rules/limits";
import type { Scope } from "../scope";
import { isLiveSession, type SessionValues, sessionValues } from "../session/live-session";
import { ownedWorkspaces } from "../team/workspaces/owned-workspaces";
import { parseStock, StockError } from "./organization/stock";

export const body = z.object({ password: z.string().max(1_024).optional() });

const askBatch = defineBatch((p: Parameters<SessionValues>) => ({
	asker: build
		.select(
			row({ userId: user.id, signedInAt: session.createdAt, passwordHash: sql<string | null>`${account.password}` }),
		)
		.from(session)
		.innerJoin(user, and(eq(user.id, session.userId), isLiveSession(p)))
		.leftJoin(account, and(eq(account.userId, user.id), sql`${account.providerId} = 'credential'`)),
}));

const deleteBatch = defineBatch((p: Parameters<SessionValues & { decisionId: string }>) => {
	const them = sql`(select ${auditLog.actorId} from ${auditLog} where ${auditLog.id} = ${p.decisionId})`;
	return {
		decision: decision(
			build
				.select(auditRow(p.decisionId, p.now, { action: "account.deleted", actorId: user.id, targetUserId: user.id }))
				.from(session)
				.innerJoin(user, and(eq(user.id, session.userId), isLiveSession(p)))
				.where(sql`${ownedWorkspaces(user.id)} = 0`),
		),
		// The row of the decision has no workspace, so each workspace's audit log gets a row of its own.
		departures: build
			.insert(auditLog)
			.select(
				build
					.select(
						auditRow(sql`${p.decisionId} || ':' || ${workspaceMember.id}`, p.now, {
							action: "member.left",
							workspaceId: workspaceMember.workspaceId,
							actorId: workspaceMember.userId,
							targetUserId: workspaceMember.userId,
							metadata: sql`json_object('role', ${workspaceMember.role}, 'accountDeleted', json('true'))`,
						}),
					)
					.from(workspaceMember)
					.where(and(sql`${workspaceMember.userId} = ${them}`, decided(p)))
					.getSQL(),
			)
			.onConflictDoNothing({ target: auditLog.id }),
		// The foreign keys delete sessions, sign-in methods and memberships with the account.
		deleted: build.delete(user).where(and(sql`${user.id} = ${them}`, decided(p))),
		allowed: selectDecided(p),
	};
});

/**
 * `POST /delete-user`: deletes the caller's account in one transaction. The caller gives the password, or has signed in
 * within the last day.
 *
 * @param verifyPassword Better Auth's own check
 * @throws StockError `OWNER_CANNOT_LEAVE` while the caller owns a workspace
 */
export async function deleteUser(scope: Scope, input: unknown, verifyPassword: VerifyPassword) {
	const values = sessionValues(scope);
	const { password } = parseStock(body, "body", input);
	const [asker] = (await scope.database.run(askBatch, values)).asker;
	if (asker === undefined) throw new StockError("UNAUTHORIZED");
	if (password !== undefined) {
		if (asker.passwordHash === null) throw new StockError("CREDENTIAL_ACCOUNT_NOT_FOUND");
		if (!(await verifyPassword({ hash: asker.passwordHash, password }))) throw new StockError("INVALID_PASSWORD");
	} else if (scope.now - asker.signedInAt >= SESSION_FRESH_MS) {
		throw new StockError("SESSION_EXPIRED");
	}
	const { allowed } = await scope.database.run(deleteBatch, { ...values, decisionId: scope.newId() });
	if (allowed.length === 0) throw new StockError("OWNER_CANNOT_LEAVE");
	return { success: true, message: "User deleted" };
}
