import { and, eq, sql } from "drizzle-orm";
import { type DecisionValues, decided, decidingActorId, decision, selectDecided } from "../../../audit/decision";
import { auditRow } from "../../../audit/entry";
import { build, defineBatch, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { account, auditLog, session, user, workspaceMember } from "../../../db/schema";
import { MusterError } from "../../../errors";
import { SESSION_FRESH_MS } from "../../../rules/limits";
import type { Scope } from "../../../scope";
import { fromSession, type SessionValues, sessionValues } from "../../../session/live-session";
import { ownedWorkspaces } from "../../workspaces/owned-workspaces";

const readBatch = defineBatch((p: Parameters<SessionValues>) => ({
	person: fromSession(
		row({ signedInAt: session.createdAt, passwordHash: sql<string | null>`${account.password}` }),
		p,
	).leftJoin(account, and(eq(account.userId, user.id), eq(account.providerId, sql`'credential'`))),
}));

const deleteBatch = defineBatch((p: Parameters<SessionValues & DecisionValues>) => ({
	decision: decision(
		fromSession(
			auditRow(p.decisionId, p.now, { action: "account.deleted", actorId: user.id, targetUserId: user.id }),
			p,
		).where(eq(ownedWorkspaces(user.id), 0)),
	),
	// The log of each workspace says that its member left; the account's own row belongs to no workspace.
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
				.where(and(eq(workspaceMember.userId, decidingActorId(p)), decided(p)))
				.getSQL(),
		)
		.onConflictDoNothing({ target: auditLog.id }),
	// Sessions, sign-in methods and memberships are deleted with the account.
	deleted: build.delete(user).where(and(eq(user.id, decidingActorId(p)), decided(p))),
	allowed: selectDecided(p),
}));

/**
 * Deletes the caller's account in one transaction. They give their password, or have signed in within a day.
 *
 * @param verifyPassword the check of a password against its hash
 * @throws MusterError `UNAUTHORIZED`, `PASSWORD_NOT_SET`, `PASSWORD_WRONG`, `SESSION_NOT_FRESH`, and `OWNER_CANNOT_LEAVE`
 * while they own a workspace
 */
export async function deleteAccount(
	scope: Scope,
	password: string | undefined,
	verifyPassword: (attempt: { hash: string; password: string }) => Promise<boolean>,
): Promise<void> {
	const values = sessionValues(scope);
	const [person] = (await scope.database.run(readBatch, values)).person;
	if (person === undefined) throw new MusterError("UNAUTHORIZED");
	if (password !== undefined) {
		if (person.passwordHash === null) throw new MusterError("PASSWORD_NOT_SET");
		if (!(await verifyPassword({ hash: person.passwordHash, password }))) throw new MusterError("PASSWORD_WRONG");
	} else if (scope.now - person.signedInAt >= SESSION_FRESH_MS) {
		throw new MusterError("SESSION_NOT_FRESH");
	}
	const { allowed } = await scope.database.run(deleteBatch, { ...values, decisionId: scope.newId() });
	if (allowed.length === 0) throw new MusterError("OWNER_CANNOT_LEAVE");
}
