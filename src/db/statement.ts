/** A batch as the Worker runs it: SQL text and names of parameters. `batch.ts` declares batches. */
import type { SQL, SQLWrapper } from "drizzle-orm";

/** A value that can be bound, or that a row holds: D1 knows neither dates nor booleans. */
export type Value = string | number | null;
export type Values = Readonly<Record<string, Value>>;

export interface Statement {
	/** The name under which a batch returns its rows. */
	readonly name: string;
	/** SQL, with a `?` for each parameter. */
	readonly text: string;
	/** The names of the parameters, in the order of the text. */
	readonly parameters: readonly string[];
	/**
	 * For a statement that only a later attempt sends: the name of the statement whose rows stand for its own in the first
	 * attempt.
	 */
	readonly inFirstAttempt?: string;
}

/** The rows of a statement. */
export type RowsOf<S> = S extends SQL<infer Row> ? Row[] : Awaited<S> extends readonly (infer Row)[] ? Row[] : never[];
export type ResultOf<S extends Record<string, SQLWrapper>> = { readonly [Name in keyof S]: RowsOf<S[Name]> };

export interface Batch<V extends Values, S extends Record<string, SQLWrapper>> {
	readonly statements: readonly Statement[];
	/** For the compiler only: the values that the batch takes and the rows that it returns. */
	readonly types?: { values: V; result: ResultOf<S> };
}

/** The statements that an attempt sends; the first is 1. */
export function sentIn(statements: readonly Statement[], attempt: number): readonly Statement[] {
	return attempt > 1 ? statements : statements.filter(({ inFirstAttempt }) => inFirstAttempt === undefined);
}

/**
 * The rows of each statement of a batch.
 *
 * @param sent the statements that were sent
 * @param results their results, in the same order
 */
export function rowsByName(
	statements: readonly Statement[],
	sent: readonly Statement[],
	results: readonly { results: unknown[] }[],
): Record<string, unknown[]> {
	const rows: Record<string, unknown[]> = {};
	for (const [position, { name }] of sent.entries()) rows[name] = results[position]?.results ?? [];
	for (const { name, inFirstAttempt } of statements) rows[name] ??= rows[inFirstAttempt ?? ""] ?? [];
	return rows;
}

/** The values of a statement's parameters, in the order of its text. */
export function bindings({ parameters }: Statement, values: Values): Value[] {
	return parameters.map((name) => {
		const value = values[name];
		if (value === undefined) throw new Error(`No value for the parameter ${name}`);
		return value;
	});
}
