/**
 * A batch: named statements that D1 runs in order as one transaction, in one round trip.
 *
 * Batches are declared once, with Drizzle, and turned into SQL text at their first use; a request only
 * binds values. Every value is a named parameter, so the text of a batch never depends on input.
 */
import { fillPlaceholders, getTableColumns, Placeholder, SQL, type SQLWrapper, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { type AnySQLiteColumn, SQLiteSyncDialect, type SQLiteTable } from "drizzle-orm/sqlite-core";

/** What can be bound, and what a row holds: D1 knows neither dates nor booleans. */
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
}

export interface Batch<V extends Values, S extends Record<string, Statement>> {
	readonly names: readonly (keyof S & string)[];
	readonly compile: () => readonly CompiledStatement[];
	/** For the compiler only: what the batch takes and gives. */
	readonly types?: { values: V; result: ResultOf<S> };
}

/** Builds statements; it has no database behind it and never executes one. */
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

/** The same batch with another statement, which gives rows of the same shape, in the place of one. */
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

/** Which try of the batch this is, from 1; bound by `Database.run`. */
export const thisAttempt: SQL<number> = sql`${sql.placeholder("attempt")}`;

function compileStatement(statement: Statement): CompiledStatement {
	const { sql: text, params } = dialect.sqlToQuery(statement.getSQL());
	return { text, parameters: params };
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

type Columns<T extends SQLiteTable> = T["_"]["columns"];
type Written<T extends SQLiteTable> = {
	[Name in keyof Columns<T>]: Columns<T>[Name]["_"]["generated"] extends undefined ? Name : never;
}[keyof Columns<T>];
type NotNull<T extends SQLiteTable> = {
	[Name in Written<T>]: Columns<T>[Name]["_"]["notNull"] extends true ? Name : never;
}[Written<T>];
/** An expression for each column of a table; those that are left out become null, whatever their default. */
type Expressions<T extends SQLiteTable> = { readonly [Name in NotNull<T>]: SQLWrapper } & {
	readonly [Name in Exclude<Written<T>, NotNull<T>>]?: SQLWrapper;
};

/**
 * `insert into … select …`, each column by its name, so that no order of columns has to be kept in step.
 *
 * @param from what follows the selected columns: `from …` and a `where`, which SQLite wants before an upsert
 */
export function insertFrom<T extends SQLiteTable>(table: T, expressions: Expressions<T>, from: SQL) {
	const given = expressions as Readonly<Record<string, SQLWrapper | undefined>>;
	const columns = Object.entries(getTableColumns(table)).filter(([, column]) => column.generated === undefined);
	const selected = columns.map(([name]) => given[name] ?? sql`null`);
	return build.insert(table).select(sql`select ${sql.join(selected, sql`, `)} ${from}`);
}

type Field = AnySQLiteColumn | SQL | SQL.Aliased;
type DataOf<F> = F extends AnySQLiteColumn
	? F["_"]["notNull"] extends true
		? RawOf<F["_"]["data"]>
		: RawOf<F["_"]["data"]> | null
	: F extends SQL<infer T>
		? T
		: F extends SQL.Aliased<infer T>
			? T
			: never;
/** How a column's data comes out of D1 without Drizzle's mapping. */
type RawOf<T> = T extends Date ? number : T extends boolean ? 0 | 1 : T;
type Row<F extends Record<string, Field>> = { [Name in keyof F]: SQL.Aliased<DataOf<F[Name]>> };

/**
 * The fields of a row, each under its own name. D1 hands a batch's rows over as objects keyed by column name,
 * so two joined columns of one name would overwrite each other; and the values come as D1 has them
 * (a time is a number of milliseconds, a boolean 0 or 1).
 */
export function row<F extends Record<string, Field>>(fields: F): Row<F> {
	return Object.fromEntries(
		Object.entries(fields).map(([name, field]) => [
			name,
			sql`${field instanceof SQL.Aliased ? field.sql : field}`.as(name),
		]),
	) as Row<F>;
}
