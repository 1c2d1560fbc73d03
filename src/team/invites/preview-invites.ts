import { defineBatch, type Parameters } from "../../db/batch";
import type { Scope } from "../../scope";
import { renewSession } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { callerValues, requireCaller, selectCaller } from "../actor/caller";
import { type RowCode, readRows, wantedOf } from "./list-rows";
import { capValues } from "./mail-caps";
import { askFor, type JudgedValues, selectVerdicts } from "./make-invites";

const batch = defineBatch((p: Parameters<JudgedValues>) => ({
	caller: selectCaller(p),
	verdicts: selectVerdicts(p),
	renewed: renewSession(p),
}));

/** What would become of a row now; `code` is null where it would be invited. */
export interface RowPreview {
	email: string;
	code: RowCode | null;
}

/**
 * What `inviteMany` would say to a list at this moment, by the same rules; writes nothing.
 *
 * @throws MusterError `UNAUTHORIZED`, `WORKSPACE_NOT_FOUND`, `FORBIDDEN`
 */
export async function previewInvites(scope: Scope, slug: string, invites: readonly unknown[]): Promise<RowPreview[]> {
	const rows = readRows(invites);
	const caller = callerValues(scope, slug);
	const asked = await askFor(scope, wantedOf(rows));
	const result = await runSignedIn(scope, batch, { ...caller, ...capValues(scope), asked: JSON.stringify(asked) });
	requireCaller(result.caller, "canManageMembers");
	const codes = new Map(result.verdicts.map(({ decisionId, code }) => [decisionId, code]));
	const byEmail = new Map(asked.map(({ decisionId, email }) => [email, codes.get(decisionId) ?? null]));
	return rows.map(({ email, code }) => ({ email, code: code ?? byEmail.get(email) ?? null }));
}
