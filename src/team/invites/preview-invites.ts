import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { callerValues, requireWriter } from "../actor/caller";
import { type RowOutcome, readRows, wantedOf } from "./list-rows";
import { capValues } from "./mail-caps";
import { previewInvitesBatch } from "./preview-invites.batch";
import { requestInvites } from "./requested-invites";
import { placed, whyNotInvited } from "./verdict";

export interface ListPreview {
	/** The outcome that each row would have now. */
	rows: RowOutcome[];
	/** The seats that the rows need which only a limit can refuse, and the free seats; null if there is no limit. */
	seats: { needed: number; free: number | null };
}

/**
 * Reports what `inviteMany` would answer to a list at this moment, by the same rules. Writes nothing.
 *
 * @throws MusterError `UNAUTHORIZED`, `WORKSPACE_NOT_FOUND`, `FORBIDDEN`
 */
export async function previewInvites(scope: Scope, slug: string, invites: readonly unknown[]): Promise<ListPreview> {
	const rows = readRows(invites);
	const caller = callerValues(scope, slug);
	const requested = await requestInvites(scope, wantedOf(rows));
	const values = { ...caller, ...capValues(scope), requested: JSON.stringify(requested), send: null };
	const result = await runSignedIn(scope, previewInvitesBatch, values);
	requireWriter(result.caller, "canManageMembers");
	const verdicts = placed(result.verdicts);
	const refusals = new Map(verdicts.map((verdict) => [verdict.decisionId, whyNotInvited(verdict)]));
	const byEmail = new Map(requested.map(({ decisionId, email }) => [email, refusals.get(decisionId) ?? null]));
	const free = verdicts[0]?.freeSeats ?? 0;
	return {
		rows: rows.map(({ email, code }) => ({ email, ...(code === null ? (byEmail.get(email) ?? { code }) : { code }) })),
		seats: {
			needed: verdicts.reduce((most, { place }) => Math.max(most, place), 0),
			free: free === Number.MAX_SAFE_INTEGER ? null : free,
		},
	};
}
