import { MusterError } from "../../../errors";
import { SESSION_FRESH_MS } from "../../../rules/limits";
import type { Scope } from "../../../scope";
import { sessionValues } from "../../../session/session-values";
import { deleteAccountBatch, readAccountBatch } from "./delete-account.batch";

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
	const [person] = (await scope.database.run(readAccountBatch, values)).person;
	if (person === undefined) throw new MusterError("UNAUTHORIZED");
	if (password !== undefined) {
		if (person.passwordHash === null) throw new MusterError("PASSWORD_NOT_SET");
		if (!(await verifyPassword({ hash: person.passwordHash, password }))) throw new MusterError("PASSWORD_WRONG");
	} else if (scope.now - person.signedInAt >= SESSION_FRESH_MS) {
		throw new MusterError("SESSION_NOT_FRESH");
	}
	const { allowed } = await scope.database.run(deleteAccountBatch, { ...values, decisionId: scope.newId() });
	if (allowed.length === 0) throw new MusterError("OWNER_CANNOT_LEAVE");
}
