/** The ways in which a caller names the target: the first that is given counts. */
export type TargetValues = {
	userId: string | null;
	/** The id of the membership, as in Better Auth's organization endpoints. */
	memberId: string | null;
	email: string | null;
};

/** The values of a target that is named in one way. */
export function targetValues(given: Partial<TargetValues>): TargetValues {
	return { userId: null, memberId: null, email: null, ...given };
}
