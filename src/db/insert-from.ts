import { getTableColumns, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { build } from "./batch";

type Columns<T extends SQLiteTable> = T["_"]["columns"];
type Written<T extends SQLiteTable> = {
	[Name in keyof Columns<T>]: Columns<T>[Name]["_"]["generated"] extends undefined ? Name : never;
}[keyof Columns<T>];
type NotNull<T extends SQLiteTable> = {
	[Name in Written<T>]: Columns<T>[Name]["_"]["notNull"] extends true ? Name : never;
}[Written<T>];

/** An expression for each column of a table. Columns that are left out become null, whatever their default is. */
type Expressions<T extends SQLiteTable> = { readonly [Name in NotNull<T>]: SQLWrapper } & {
	readonly [Name in Exclude<Written<T>, NotNull<T>>]?: SQLWrapper;
};

/**
 * `insert into … select …`, with each column given by name, so that no order of columns has to be kept in step.
 *
 * @param from the text after the selected columns: `from …` and a `where`, which SQLite requires before an upsert
 */
export function insertFrom<T extends SQLiteTable>(table: T, expressions: Expressions<T>, from: SQL) {
	const given = expressions as Readonly<Record<string, SQLWrapper | undefined>>;
	const columns = Object.entries(getTableColumns(table)).filter(([, column]) => column.generated === undefined);
	const selected = columns.map(([name]) => given[name] ?? sql`null`);
	return build.insert(table).select(sql`select ${sql.join(selected, sql`, `)} ${from}`);
}
