import { timeOfId } from "../../../crypto/ids";
import type { PersonRow, RowProblem } from "../../../lists/people-list";
import { firstCharacters } from "../../../rules/first-characters";
import { INVITED_A_MOMENT_AGO_MS } from "../../../rules/limits";
import type { GrantableRole } from "../../../rules/roles";
import type { RowCode, RowOutcome } from "../../../team/invites/list-rows";

/** The outcome of a line: invited, invited by an earlier sending of the same form, or the reason why not. */
export type Outcome = "invited" | "invited-before" | RowProblem | { kind: "refused"; code: RowCode };

/** A person of the list with their outcome. */
export interface OutcomeRow {
	line: number;
	name: string;
	/** The address, or the text that is not an address. */
	email: string;
	role: GrantableRole;
	outcome: Outcome;
}

/** The part of a text that is shown in place of an address (characters). */
const MAX_SHOWN_LENGTH = 300;

/** The people who can be invited, as far as the list shows. */
export function invitesOf(people: readonly PersonRow[]): { email: string; role: GrantableRole }[] {
	return people.flatMap(({ address, role, problem }) =>
		address === null || problem !== null ? [] : [{ email: address, role }],
	);
}

/**
 * Gives each person their outcome: first the people who need attention, then those who were invited a moment ago, then
 * those who are invited.
 *
 * @param outcomes those of `invitesOf(people)`, in its order
 */
export function toRows(people: readonly PersonRow[], outcomes: readonly RowOutcome[], now: number): OutcomeRow[] {
	const byEmail = new Map(outcomes.map((outcome) => [outcome.email, outcome]));
	const rows = people.map(({ line, name = "", raw, address, role, problem }): OutcomeRow => {
		const outcome = problem ?? toOutcome(byEmail.get(address ?? ""), now);
		return { line, name, email: firstCharacters(address ?? raw, MAX_SHOWN_LENGTH), role, outcome };
	});
	const is = (wanted: Outcome) => rows.filter(({ outcome }) => outcome === wanted);
	return [...rows.filter(needsAttention), ...is("invited-before"), ...is("invited")];
}

function toOutcome(outcome: RowOutcome | undefined, now: number): Outcome {
	if (outcome === undefined) return { kind: "refused", code: "VALIDATION_ERROR" };
	const { code, liveInviteId } = outcome;
	if (code === null) return "invited";
	const isNew = liveInviteId !== undefined && now - timeOfId(liveInviteId) < INVITED_A_MOMENT_AGO_MS;
	return isNew ? "invited-before" : { kind: "refused", code };
}

export function needsAttention({ outcome }: OutcomeRow): boolean {
	return typeof outcome === "object";
}

export function countOf(rows: readonly OutcomeRow[], wanted: Outcome): number {
	return rows.filter(({ outcome }) => outcome === wanted).length;
}
