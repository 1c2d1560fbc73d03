/** A deployment or a rollback that does not go on. Its text is for the operator. */
export class Stop extends Error {
	/** @param hints the commands to go on or back, and what is useful to know, a line each */
	constructor(
		message: string,
		readonly hints: readonly string[] = [],
	) {
		super(message);
		this.name = "Stop";
	}
}
