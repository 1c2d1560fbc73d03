/** A D1 whose trips fare as a plan says: lost before or after the commit, late, overloaded. */

/** What becomes of one trip; `travel` makes it. */
export type Fate = <Result>(travel: () => Promise<Result>) => Promise<Result>;

/** The fate of each trip, from the first on. */
export type Plan = (trip: number) => Fate;

export const smooth: Fate = (travel) => travel();

export const lostBefore: Fate = async () => {
	throw new Error("D1_ERROR: Network connection lost.");
};

export const lostAfter: Fate = async (travel) => {
	await travel();
	throw new Error("D1_ERROR: Network connection lost.");
};

/** Lost after the commit; `meanwhile` happens before the caller knows. */
export const lostWhile =
	(meanwhile: () => Promise<unknown>): Fate =>
	async (travel) => {
		await travel();
		await meanwhile();
		throw new Error("D1_ERROR: Network connection lost.");
	};

export const overloaded: Fate = async () => {
	throw new Error("D1_ERROR: D1 DB is overloaded. Requests queued for too long.");
};

/** Up to so many milliseconds on the way there and as many back, so that trips overtake each other. */
export const wandering =
	(maxMs: number, random: () => number): Fate =>
	async (travel) => {
		await pause(random() * maxMs);
		const result = await travel();
		await pause(random() * maxMs);
		return result;
	};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One trip fares like this, the others smoothly. */
export const only =
	(number: number, fate: Fate): Plan =>
	(trip) =>
		trip === number ? fate : smooth;

/** From this trip on, all fare like this. */
export const since =
	(number: number, fate: Fate): Plan =>
	(trip) =>
		trip >= number ? fate : smooth;

export const always = (fate: Fate): Plan => since(1, fate);

export interface FaultyD1 extends D1Database {
	/** How many trips were begun. */
	readonly trips: number;
}

/** A D1 binding whose every way to the database is one trip under the plan. */
export function faultyD1(d1: D1Database, plan: Plan): FaultyD1 {
	let trips = 0;
	const trip: Fate = (travel) => {
		trips += 1;
		return plan(trips)(travel);
	};
	return {
		get trips() {
			return trips;
		},
		prepare: (text) => new FaultyStatement(d1.prepare(text), trip),
		batch: <Row>(statements: D1PreparedStatement[]) => trip(() => d1.batch<Row>(statements.map(nativeOf))),
		exec: (text) => trip(() => d1.exec(text)),
		dump: () => trip(() => d1.dump()),
		withSession: (start) => faultySession(d1.withSession(start), trip),
	};
}

function faultySession(session: D1DatabaseSession, trip: Fate): D1DatabaseSession {
	return {
		prepare: (text) => new FaultyStatement(session.prepare(text), trip),
		batch: <Row>(statements: D1PreparedStatement[]) => trip(() => session.batch<Row>(statements.map(nativeOf))),
		getBookmark: () => session.getBookmark(),
	};
}

class FaultyStatement implements D1PreparedStatement {
	constructor(
		readonly native: D1PreparedStatement,
		private readonly trip: Fate,
	) {}

	bind(...values: unknown[]): D1PreparedStatement {
		return new FaultyStatement(this.native.bind(...values), this.trip);
	}

	first<Value>(column?: string): Promise<Value | null> {
		return this.trip(() => (column === undefined ? this.native.first<Value>() : this.native.first<Value>(column)));
	}

	run<Row>(): Promise<D1Result<Row>> {
		return this.trip(() => this.native.run<Row>());
	}

	all<Row>(): Promise<D1Result<Row>> {
		return this.trip(() => this.native.all<Row>());
	}

	raw<Row = unknown[]>(options: { columnNames: true }): Promise<[string[], ...Row[]]>;
	raw<Row = unknown[]>(options?: { columnNames?: false }): Promise<Row[]>;
	raw<Row = unknown[]>(options?: { columnNames?: boolean }): Promise<Row[] | [string[], ...Row[]]> {
		return this.trip<Row[] | [string[], ...Row[]]>(() =>
			options?.columnNames ? this.native.raw<Row>({ columnNames: true }) : this.native.raw<Row>(),
		);
	}
}

function nativeOf(statement: D1PreparedStatement): D1PreparedStatement {
	return statement instanceof FaultyStatement ? statement.native : statement;
}
