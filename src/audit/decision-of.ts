/** The rows of the two statements that say that a batch was allowed: of this attempt, and of one before it. */
interface Decided<Row> {
	readonly decision: readonly Row[];
	readonly allowed: readonly Row[];
}

/** The decision of a batch, made in this attempt or in one before it; undefined if the rules did not allow the action. */
export function decisionOf<Row>({ decision, allowed }: Decided<Row>): Row | undefined {
	return decision[0] ?? allowed[0];
}
