import type { RowPreview } from "../../../team/invites/preview-invites";
import type { ListedPerson } from "./read-list";

/** A line of the list with its outcome. */
export type OutcomeRow = ListedPerson & RowPreview;

/** Joins each person with the outcome at the same position. */
export function toRows(people: readonly ListedPerson[], outcomes: readonly RowPreview[]): OutcomeRow[] {
	return people.map(({ line, role, email }, index) => ({
		line,
		role,
		...(outcomes[index] ?? { email, code: "VALIDATION_ERROR" }),
	}));
}
