/** A binding, variable or secret is missing or wrong. The message is one line that names each of them. */
export class ConfigError extends Error {
	constructor(problems: readonly string[]) {
		super(`Muster cannot start: ${problems.join("; ")}`);
		this.name = "ConfigError";
	}
}
