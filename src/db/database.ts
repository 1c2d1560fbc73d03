import type { SQLWrapper } from "drizzle-orm";
import { MusterError } from "../errors";
import { type Batch, bindings, type ResultOf, rowsByName, type Statement, sentIn, type Values } from "./statement";

/** The cost in D1 of one request, queue batch or job. */
export interface Cost {
	/** Round trips, retries included. */
	trips: number;
	rowsRead: number;
	rowsWritten: number;
	/** Time spent waiting for D1 (ms). */
	durationMs: number;
}

export interface Database {
	readonly cost: Readonly<Cost>;
	/** The bookmark after the last round trip of this request; null before the first one, and outside of requests. */
	readonly bookmark: string | null;
	/** Reads may be answered by a replica that has reached the caller's bookmark. It takes no writes. */
	readonly readsAtBookmark: boolean;
	/** The size of the database after the last round trip (bytes); null before the first one. */
	readonly sizeBytes: number | null;
	/**
	 * Runs a batch in one round trip, as one transaction.
	 *
	 * A lost connection leaves the outcome of a write unknown, so the batch is run again, as another attempt. Nothing is
	 * written twice: the Worker made the ids, and each write asks for the audit row of its own attempt (`decided` in
	 * `audit/decision.ts`).
	 *
	 * @throws MusterError `UNAVAILABLE` if D1 is overloaded or stays out of reach; `DATABASE_FULL`
	 */
	run<V extends Values, S extends Record<string, SQLWrapper>>(batch: Batch<V, S>, values: V): Promise<ResultOf<S>>;
}

export interface DatabaseOptions {
	/** Milliseconds, from any fixed point. */
	now: () => number;
	/** 0 to 1. */
	random: () => number;
	/** For requests: the caller's bookmark; null if they have none, so that the primary answers. */
	bookmark?: string | null;
}

const MAX_ATTEMPTS = 3;
const RETRY_BASE_MS = 50;
export const UNAVAILABLE_RETRY_AFTER_SECONDS = 5;

/** D1's messages for failures that a retry may cure (D1 docs, "retry queries"). */
const TRANSIENT = [
	"Network connection lost",
	"storage caused object to be reset",
	"reset because its code was updated",
	"Cannot resolve D1 DB due to transient issue",
	"Internal error while starting up D1 DB storage",
];
/** D1's messages for failures that a retry would make worse. */
const OVERLOADED = [
	"D1 DB is overloaded",
	"exceeded timeout",
	"exceeded its CPU time limit",
	"exceeded its memory limit",
];

/** D1's message for a write to a database that has reached its largest size (D1 docs, "Limits"). */
const FULL = ["Exceeded maximum DB size", "database or disk is full"];

/** True if the message of an error, or of an error that it wraps, contains one of these texts. */
function isToldAs(error: unknown, words: readonly string[]): boolean {
	for (let current = error; current instanceof Error; current = current.cause) {
		const { message } = current;
		if (words.some((word) => message.includes(word))) return true;
	}
	return false;
}

/** True if an error means that D1 is out of reach or overloaded, and so is not a bug. */
export function isUnavailable(error: unknown): boolean {
	return isToldAs(error, TRANSIENT) || isToldAs(error, OVERLOADED);
}

/** True if an error means that D1 has more work than it can do. */
export function isOverloaded(error: unknown): boolean {
	return isToldAs(error, OVERLOADED);
}

/** True if an error means that the database has reached its largest size. */
export function isFull(error: unknown): boolean {
	return isToldAs(error, FULL);
}

/** The text with which the trigger `session_of_blocked_person` refuses a session. */
const BLOCKED = ["this person is blocked"];

/** True if an error means that a blocked person would have been signed in. */
export function isOfBlockedPerson(error: unknown): boolean {
	return isToldAs(error, BLOCKED);
}

/** A metered view of a D1 binding, for one request, queue batch or job. */
export function openDatabase(d1: D1Database, { now, random, bookmark }: DatabaseOptions): Database {
	const cost: Cost = { trips: 0, rowsRead: 0, rowsWritten: 0, durationMs: 0 };
	let readsAtBookmark = typeof bookmark === "string";
	let sizeBytes: number | null = null;
	let session = bookmark === undefined ? null : d1.withSession(bookmark ?? "first-primary");

	async function trip(statements: readonly Statement[], values: Values): Promise<D1Result<unknown>[]> {
		const started = now();
		const place = session ?? d1;
		const bound = statements.map((statement) => place.prepare(statement.text).bind(...bindings(statement, values)));
		cost.trips += 1;
		try {
			return await place.batch(bound);
		} finally {
			cost.durationMs += now() - started;
		}
	}

	return {
		cost,
		get bookmark() {
			return cost.trips === 0 ? null : (session?.getBookmark() ?? null);
		},
		get readsAtBookmark() {
			return readsAtBookmark;
		},
		get sizeBytes() {
			return sizeBytes;
		},
		async run<V extends Values, S extends Record<string, SQLWrapper>>({ statements }: Batch<V, S>, values: V) {
			for (let attempt = 1; ; attempt += 1) {
				try {
					const sent = sentIn(statements, attempt);
					const results = await trip(sent, { ...values, attempt });
					for (const { meta } of results) {
						cost.rowsRead += meta.rows_read;
						cost.rowsWritten += meta.rows_written;
						sizeBytes = meta.size_after;
					}
					return rowsByName(statements, sent, results) as ResultOf<S>;
				} catch (error) {
					if (readsAtBookmark && !isToldAs(error, OVERLOADED)) {
						// The bookmark may belong to another database, or its replica may be out of reach.
						readsAtBookmark = false;
						session = d1.withSession("first-primary");
						continue;
					}
					if (isFull(error)) throw new MusterError("DATABASE_FULL", { cause: error });
					if (!isUnavailable(error)) throw error;
					if (isToldAs(error, OVERLOADED) || attempt === MAX_ATTEMPTS) {
						throw new MusterError("UNAVAILABLE", {
							retryAfterSeconds: UNAVAILABLE_RETRY_AFTER_SECONDS,
							cause: error,
						});
					}
					await new Promise((resolve) => setTimeout(resolve, random() * RETRY_BASE_MS * 2 ** attempt));
				}
			}
		},
	};
}
