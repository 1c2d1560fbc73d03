/**
 * A batch: named statements that D1 runs in order, as one transaction, in one round trip.
 *
 * Batches are declared once, with Drizzle, in files named `*.batch.ts`, which export nothing else. They are turned into
 * SQL text at their first use; a request only binds values.
 * Every value is a named parameter, so the text of a batch never depends on input. Four things are not visible in a
 * declaration:
 *
 * - `p` has every name: `p.slug` is the parameter `slug`. The type of the values says which names are meant.
 * - The parameter `attempt` (`thisAttempt`) is bound by `Database.run`, not by the caller.
 * - D1 runs the statements in the order of the object's keys.
 * - The rows of a Drizzle query have the query's type. The rows of `` sql<Row>`…` `` have the type that is written
 *   there: nothing checks it.
 */
import { fillPlaceholders, Placeholder, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";

/** A value that can be bound, or that a row holds: D1 knows neither dates nor booleans. */
export type Value = string | number | null;
export type Values = Readonly<Record<string, Value>>;

/** A batch's parameters, as expressions to build statements with. */
export type Parameters<V extends Values> = { readonly [Name in keyof V]-?: SQL<V[Name]> };

type Statement = SQLWrapper;

/** The rows of a statement. */
export type RowsOf<S> = S extends SQL<infer Row> ? Row[] : Awaited<S> extends readonly (infer Row)[] ? Row[] : never[];
export type ResultOf<S extends Record<string, Statement>> = { readonly [Name in keyof S]: RowsOf<S[Name]> };

interface CompiledStatement {
	readonly text: string;
	readonly parameters: readonly unknown[];
	/**
	 * For a statement that only a later attempt sends: the name of the statement whose rows stand for its own in the first
	 * attempt.
	 */
	readonly inFirstAttempt: string | undefined;
}

export interface Batch<V extends Values, S extends Record<string, Statement>> {
	readonly names: readonly (keyof S & string)[];
	readonly compile: () => readonly CompiledStatement[];
	/** For the compiler only: the values that the batch takes and the rows that it returns. */
	readonly types?: { values: V; result: ResultOf<S> };
}

/** Builds statements. It has no database behind it and never executes one. */
export const build = drizzle({} as D1Database);
const dialect = new SQLiteSyncDialect();

/**
 * Declares a batch.
 *
 * @example
 * const rename = defineBatch((p: Parameters<{ id: string; name: string }>) => ({
 *   renamed: build.update(workspace).set({ name: p.name }).where(eq(workspace.id, p.id)).returning(row({ id: workspace.id })),
 * }));
 */
export function defineBatch<V extends Values, S extends Record<string, Statement>>(
	declare: (parameters: Parameters<V>) => S,
): Batch<V, S> {
	const parameters = new Proxy({} as Parameters<V>, {
		get: (_, name) => sql`${sql.placeholder(String(name))}`,
	});
	let statements: S | undefined;
	let compiled: readonly CompiledStatement[] | undefined;
	const declared = () => {
		statements ??= declare(parameters);
		return statements;
	};
	return {
		get names() {
			return Object.keys(declared());
		},
		compile: () => {
			compiled ??= Object.values(declared()).map(compileStatement);
			return compiled;
		},
	};
}

/**
 * The same batch with another statement in the place of one; both return rows of the same shape.
 *
 * @param replacement a batch of one statement
 */
export function replaceStatement<V extends Values, S extends Record<string, Statement>>(
	batch: Batch<V, S>,
	name: keyof S & string,
	replacement: { readonly compile: () => readonly CompiledStatement[] },
): Batch<V, S> {
	return {
		get names() {
			return batch.names;
		},
		compile: () => {
			const [compiled] = replacement.compile();
			return batch
				.compile()
				.map((statement, position) => (batch.names[position] === name ? (compiled ?? statement) : statement));
		},
	};
}

const laterAttempts = new WeakMap<Statement, string>();

/**
 * A statement that only a later attempt sends, after D1's answer to the first one was lost.
 *
 * @param inFirstAttempt the name of the statement of the same batch whose rows stand for its own in the first attempt
 */
export function onRetry<S extends Statement>(statement: S, inFirstAttempt: string): S {
	laterAttempts.set(statement, inFirstAttempt);
	return statement;
}

/** The number of this run of the batch, from 1. `Database.run` binds it. */
export const thisAttempt: SQL<number> = sql`${sql.placeholder("attempt")}`;

/** A parameter as `limit` and `offset` take it: Drizzle wants the bare placeholder there. */
export function bare(parameter: SQL<number>): Placeholder {
	const placeholder = parameter.queryChunks.find((chunk) => chunk instanceof Placeholder);
	if (placeholder === undefined) throw new Error("Not a parameter of a batch.");
	return placeholder;
}

function compileStatement(statement: Statement): CompiledStatement {
	const { sql: text, params } = dialect.sqlToQuery(statement.getSQL());
	return { text, parameters: params, inFirstAttempt: laterAttempts.get(statement) };
}

/** The values of a statement's parameters, in the order of its text. */
export function bindings(statement: CompiledStatement, values: Values): unknown[] {
	for (const parameter of statement.parameters) {
		if (parameter instanceof Placeholder && values[parameter.name] === undefined) {
			throw new Error(`No value for the parameter ${parameter.name}`);
		}
	}
	return fillPlaceholders([...statement.parameters], { ...values });
}
