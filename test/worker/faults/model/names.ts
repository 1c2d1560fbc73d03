/** What the model calls things, and what the Worker does. */

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export class Names {
	readonly #ids = new Map<string, string>();
	readonly #names = new Map<string, string>();

	bind(name: string, id: string): void {
		this.#ids.set(name, id);
		this.#names.set(id, name);
	}

	/** Another way to find an id; it is still told by its name. */
	alias(alias: string, id: string): void {
		this.#ids.set(alias, id);
	}

	/** The Worker's id of what the model calls so; one that exists nowhere for what never was. */
	id(name: string): string {
		return this.#ids.get(name) ?? `no ${name}`;
	}

	/** What the Worker says, with the model's names in place of ids, times in ms, and failures by their codes alone. */
	tell(said: unknown): unknown {
		if (typeof said === "string") return TIME.test(said) ? Date.parse(said) : (this.#names.get(said) ?? said);
		if (Array.isArray(said)) return said.map((part) => this.tell(part));
		if (typeof said !== "object" || said === null) return said;
		if ("code" in said && "message" in said) return said.code;
		return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, this.tell(value)]));
	}
}
