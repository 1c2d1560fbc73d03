/** A D1 whose trips fail as planned: lost before or after the commit, late, or refused as overloaded. */

/** The behaviour of one trip; `run` makes the trip. */
export type Fault = <Result>(run: () => Promise<Result>) => Promise<Result>;

/** The fault of each trip; the first trip is 1. */
export type Plan = (trip: number) => Fault;

export const noFault: Fault = (run) => run();

export const lostBefore: Fault = async () => {
	throw new Error("D1_ERROR: Network connection lost.");
};

export const lostAfter: Fault = async (run) => {
	await run();
	throw new Error("D1_ERROR: Network connection lost.");
};

/** Lost after the commit; `meanwhile` happens before the caller gets the error. */
export const lostWhile =
	(meanwhile: () => Promise<unknown>): Fault =>
	async (run) => {
		await run();
		await meanwhile();
		throw new Error("D1_ERROR: Network connection lost.");
	};

export const overloaded: Fault = async () => {
	throw new Error("D1_ERROR: D1 DB is overloaded. Requests queued for too long.");
};

/** Up to so many milliseconds late in each direction, so that trips overtake each other. */
export const delayed =
	(maxMs: number, random: () => number): Fault =>
	async (run) => {
		await pause(random() * maxMs);
		const result = await run();
		await pause(random() * maxMs);
		return result;
	};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One trip meets this fault. */
export const only =
	(number: number, fault: Fault): Plan =>
	(trip) =>
		trip === number ? fault : noFault;

/** From this trip on, every trip meets this fault. */
export const since =
	(number: number, fault: Fault): Plan =>
	(trip) =>
		trip >= number ? fault : noFault;

export const always = (fault: Fault): Plan => since(1, fault);

export interface FaultyD1 extends D1Database {
	/** The number of trips that have begun. */
	readonly trips: number;
}

/** A D1 binding each of whose calls is one trip under the plan. */
export function faultyD1(d1: D1Database, plan: Plan): FaultyD1 {
	let trips = 0;
	const trip: Fault = (run) => {
		trips += 1;
		return plan(trips)(run);
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

function faultySession(session: D1DatabaseSession, trip: Fault): D1DatabaseSession {
	return {
		prepare: (text) => new FaultyStatement(session.prepare(text), trip),
		batch: <Row>(statements: D1PreparedStatement[]) => trip(() => session.batch<Row>(statements.map(nativeOf))),
		getBookmark: () => session.getBookmark(),
	};
}

class FaultyStatement implements D1PreparedStatement {
	constructor(
		readonly native: D1PreparedStatement,
		private readonly trip: Fault,
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
