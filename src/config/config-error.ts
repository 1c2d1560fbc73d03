/** The Worker cannot start: a binding, variable or secret is missing or wrong. One line, naming each. */
export class ConfigError extends Error {
	constructor(problems: readonly string[]) {
		super(`Muster cannot start: ${problems.join("; ")}`);
		this.name = "ConfigError";
	}
}
