import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { callerValues, requireCaller } from "../actor/caller";
import { type RowCode, readRows, wantedOf } from "./list-rows";
import { capValues } from "./mail-caps";
import { previewInvitesBatch } from "./preview-invites.batch";
import { requestInvites } from "./requested-invites";
import { placed, whyNotInvited } from "./verdict";

/** The outcome that a row would have now; `code` is null if it would be invited. */
export interface RowPreview {
	email: string;
	code: RowCode | null;
}

/**
 * Reports what `inviteMany` would answer to a list at this moment, by the same rules. Writes nothing.
 *
 * @throws MusterError `UNAUTHORIZED`, `WORKSPACE_NOT_FOUND`, `FORBIDDEN`
 */
export async function previewInvites(scope: Scope, slug: string, invites: readonly unknown[]): Promise<RowPreview[]> {
	const rows = readRows(invites);
	const caller = callerValues(scope, slug);
	const requested = await requestInvites(scope, wantedOf(rows));
	const values = { ...caller, ...capValues(scope), requested: JSON.stringify(requested) };
	const result = await runSignedIn(scope, previewInvitesBatch, values);
	requireCaller(result.caller, "canManageMembers");
	const codes = new Map(
		placed(result.verdicts).map((verdict) => [verdict.decisionId, whyNotInvited(verdict)?.code ?? null]),
	);
	const byEmail = new Map(requested.map(({ decisionId, email }) => [email, codes.get(decisionId) ?? null]));
	return rows.map(({ email, code }) => ({ email, code: code ?? byEmail.get(email) ?? null }));
}
