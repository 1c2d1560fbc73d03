/** Bindings that count their calls, and that add a latency to D1, which is farther away in production. */

/** The counts since they were last read. */
export interface Meter {
	/** Calls to D1, also those that run at the same time. */
	trips: number;
	rowsRead: number;
	rowsWritten: number;
	queueSends: number;
	/** Batches that the queue has delivered. */
	queueBatches: number;
	/** The longest time of one statement in D1 (ms). */
	longestStatementMs: number;
	/** The time of all statements in D1 (ms). */
	statementsMs: number;
}

export interface Metering {
	meter: Meter;
	/** The time that is added to each round trip to D1 (ms). */
	latencyMs: number;
}

const emptyMeter = (): Meter => ({
	trips: 0,
	rowsRead: 0,
	rowsWritten: 0,
	queueSends: 0,
	queueBatches: 0,
	longestStatementMs: 0,
	statementsMs: 0,
});

export const metering: Metering = { meter: emptyMeter(), latencyMs: 0 };

/** Returns the counts and resets them. */
export function takeMeter(): Meter {
	const { meter } = metering;
	metering.meter = emptyMeter();
	return meter;
}

async function trip<Result>(travel: () => Promise<Result>): Promise<Result> {
	metering.meter.trips += 1;
	await pause(metering.latencyMs / 2);
	const result = await travel();
	await pause(metering.latencyMs / 2);
	return result;
}

async function pause(ms: number): Promise<void> {
	if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}

function count<Row>(result: D1Result<Row>): D1Result<Row> {
	metering.meter.rowsRead += result.meta.rows_read;
	metering.meter.rowsWritten += result.meta.rows_written;
	metering.meter.longestStatementMs = Math.max(metering.meter.longestStatementMs, result.meta.duration);
	metering.meter.statementsMs += result.meta.duration;
	return result;
}

/** A D1 binding that counts its round trips and adds the latency. */
export function meteredD1(d1: D1Database): D1Database {
	return {
		prepare: (text) => new MeteredStatement(text, d1.prepare(text)),
		batch: <Row>(statements: D1PreparedStatement[]) =>
			trip(async () => (await d1.batch<Row>(statements.map(nativeOf))).map(count)),
		exec: (text) => trip(() => d1.exec(text)),
		dump: () => trip(() => d1.dump()),
		withSession: (start) => {
			const session = d1.withSession(start);
			return {
				prepare: (text) => new MeteredStatement(text, session.prepare(text)),
				batch: <Row>(statements: D1PreparedStatement[]) =>
					trip(async () => (await session.batch<Row>(statements.map(nativeOf))).map(count)),
				getBookmark: () => session.getBookmark(),
			};
		},
	};
}

class MeteredStatement implements D1PreparedStatement {
	constructor(
		private readonly text: string,
		readonly native: D1PreparedStatement,
	) {}

	bind(...values: unknown[]): D1PreparedStatement {
		return new MeteredStatement(this.text, this.native.bind(...values));
	}

	first<Value>(column?: string): Promise<Value | null> {
		return trip(async () => {
			const [row] = count(await this.native.all<Record<string, unknown>>()).results;
			if (row === undefined) return null;
			return (column === undefined ? row : row[column]) as Value;
		});
	}

	run<Row>(): Promise<D1Result<Row>> {
		return trip(async () => count(await this.native.run<Row>()));
	}

	all<Row>(): Promise<D1Result<Row>> {
		return trip(async () => count(await this.native.all<Row>()));
	}

	raw<Row = unknown[]>(options: { columnNames: true }): Promise<[string[], ...Row[]]>;
	raw<Row = unknown[]>(options?: { columnNames?: false }): Promise<Row[]>;
	raw<Row = unknown[]>(options?: { columnNames?: boolean }): Promise<Row[] | [string[], ...Row[]]> {
		if (options?.columnNames) throw new Error("Column names are not supported here.");
		return trip(async () => {
			// `raw` does not report the rows read, so a select is run a second time with `all`. A write must run once only: its
			// result of `all` is converted, which works because its column names are unique.
			if (!/^\s*select/i.test(this.text)) {
				return count(await this.native.all<object>()).results.map((row) => Object.values(row) as Row);
			}
			count(await this.native.all());
			return this.native.raw<Row>();
		});
	}
}

function nativeOf(statement: D1PreparedStatement): D1PreparedStatement {
	return statement instanceof MeteredStatement ? statement.native : statement;
}

/** A queue binding that counts its sends. */
export function meteredQueue<Body>(queue: Queue<Body>): Queue<Body> {
	return {
		metrics: () => queue.metrics(),
		send: (...parameters) => {
			metering.meter.queueSends += 1;
			return queue.send(...parameters);
		},
		sendBatch: (...parameters) => {
			metering.meter.queueSends += 1;
			return queue.sendBatch(...parameters);
		},
	};
}

/** `/bench/meter` returns the counts and resets them; `?latency=30` also sets the latency of D1 (ms). */
export function answerBench(request: Request): Response | null {
	const url = new URL(request.url);
	if (url.pathname !== "/bench/meter") return null;
	const latency = url.searchParams.get("latency");
	if (latency !== null) metering.latencyMs = Number(latency);
	return Response.json(takeMeter());
}
