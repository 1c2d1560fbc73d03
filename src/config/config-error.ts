/** A binding, variable or secret is missing or wrong. The message is one line that names each of them. */
export class ConfigError extends Error {
	/** The names of what is missing or wrong. */
	readonly names: readonly string[];

	/** @param problems sentences that begin with the name of what they are about */
	constructor(problems: readonly string[]) {
		super(`Muster cannot start: ${problems.join("; ")}`);
		this.name = "ConfigError";
		this.names = [...new Set(problems.map((problem) => problem.split(" ", 1)[0] ?? ""))];
	}
}
