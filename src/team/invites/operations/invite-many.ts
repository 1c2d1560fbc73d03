import * as z from "zod/mini";
import { bug } from "../../../errors";
import { MAX_INVITES_PER_CALL } from "../../../rules/limits";
import type { Scope } from "../../../scope";
import { referenceValues } from "../../actor/reference-values";
import { expiresInDays, locale, message, send, slug } from "../../inputs";
import { type entry, type RowCode, type RowOutcome, readRows, wantedOf } from "../list-rows";
import { type InviteOutcome, type InviteTerms, makeInvites } from "../make-invites";
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
	send,
});

type Result = { email: string } & ({ invite: ReturnType<typeof toInvite> } | { code: RowCode });

export async function inviteMany(
	scope: Scope,
	{ slug, invites, ...terms }: z.output<typeof inviteManyInput>,
): Promise<{ results: Result[] }> {
	const outcomes = await inviteRows(scope, slug, invites, terms);
	const results = outcomes.map(
		(outcome): Result =>
			"invite" in outcome
				? { email: outcome.email, invite: outcome.invite }
				: { email: outcome.email, code: outcome.code },
	);
	return { results };
}

/** Invites the people of a list. The outcomes are in the order of the list, and name the invite that refuses a row. */
export async function inviteRows(
	scope: Scope,
	slug: string,
	invites: readonly unknown[],
	terms: InviteTerms,
): Promise<(Extract<InviteOutcome, { invite: unknown }> | (RowOutcome & { code: RowCode }))[]> {
	const rows = readRows(invites);
	const outcomes = await makeInvites(scope, referenceValues({ workspaceSlug: slug }), wantedOf(rows), terms);
	const byEmail = new Map(outcomes.map((outcome) => [outcome.email, outcome]));
	return rows.map((row) => {
		if (row.code !== null) return { email: row.email, code: row.code };
		const outcome = byEmail.get(row.email);
		if (outcome === undefined) throw bug("An invite has no outcome.");
		return outcome;
	});
}
