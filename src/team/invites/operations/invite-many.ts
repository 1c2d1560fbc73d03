import * as z from "zod/mini";
import { bug } from "../../../errors";
import { MAX_INVITES_PER_CALL } from "../../../rules/limits";
import type { Scope } from "../../../scope";
import { expiresInDays, locale, message, slug } from "../../inputs";
import { type entry, type RowCode, readRows, wantedOf } from "../list-rows";
import { makeInvites } from "../make-invites";
import type { toInvite } from "../view";

export const inviteManyInput = z.object({
	slug,
	// A row that is not valid gets a result of its own, and the call succeeds.
	invites: z
		.array(z.unknown() as z.ZodMiniType<unknown, z.input<typeof entry>>)
		.check(z.maxLength(MAX_INVITES_PER_CALL)),
	expiresInDays,
	message: z.optional(message),
	locale: z.optional(locale),
});

type Result = { email: string } & ({ invite: ReturnType<typeof toInvite> } | { code: RowCode });

export async function inviteMany(
	scope: Scope,
	{ slug, invites, ...terms }: z.output<typeof inviteManyInput>,
): Promise<{ results: Result[] }> {
	const rows = readRows(invites);
	const outcomes = await makeInvites(scope, slug, wantedOf(rows), terms);
	const byEmail = new Map(outcomes.map((outcome) => [outcome.email, outcome]));
	const results = rows.map((row): Result => {
		if (row.code !== null) return { email: row.email, code: row.code };
		const outcome = byEmail.get(row.email);
		if (outcome === undefined) throw bug("An invite has no outcome.");
		return "invite" in outcome ? outcome : { email: outcome.email, code: outcome.code };
	});
	return { results };
}
