import type { Person } from "./scene";

/** A statement of a batch, and what it did. */
export interface RecordedStatement {
	/** Its name in the batch. */
	name: string;
	/** The text that D1 is sent, with a `?` for each parameter. */
	text: string;
	/** In the order of the text: `:name`, or a literal if every run binds the same value. */
	parameters: string[];
	/** SQLite's query plan, indented. */
	plan: string[];
	rowsRead: number;
	rowsWritten: number;
}

/** A request's status, and the statements of each batch that it sent to D1. A batch is one round trip. */
export interface Recording {
	status: number;
	/** Of a refusal. */
	code?: string | undefined;
	batches: RecordedStatement[][];
}

/** A request to record. */
export interface RecordedRequest {
	/** Undefined: the caller is signed out. */
	person: Person | undefined;
	method: string;
	path: string;
	body?: object | undefined;
}
