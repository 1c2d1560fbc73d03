/** The names of the model for the ids of the Worker. */

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export class Names {
	readonly #ids = new Map<string, string>();
	readonly #names = new Map<string, string>();

	bind(name: string, id: string): void {
		this.#ids.set(name, id);
		this.#names.set(id, name);
	}

	/** Another name for an id; `describe` does not use it. */
	alias(alias: string, id: string): void {
		this.#ids.set(alias, id);
	}

	/** The Worker's id of a name; an id that exists nowhere if the name was never bound. */
	id(name: string): string {
		return this.#ids.get(name) ?? `no ${name}`;
	}

	/** A value of the Worker with the names of the model in place of ids, times in ms, and failures by their codes alone. */
	describe(value: unknown): unknown {
		if (typeof value === "string") return TIME.test(value) ? Date.parse(value) : (this.#names.get(value) ?? value);
		if (Array.isArray(value)) return value.map((part) => this.describe(part));
		if (typeof value !== "object" || value === null) return value;
		if ("code" in value && "message" in value) return value.code;
		return Object.fromEntries(Object.entries(value).map(([name, value]) => [name, this.describe(value)]));
	}
}
