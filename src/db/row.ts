import { SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";

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

/** A column's data as D1 returns it, without Drizzle's mapping. */
type RawOf<T> = T extends Date ? number : T extends boolean ? 0 | 1 : T;

type Row<F extends Record<string, Field>> = { [Name in keyof F]: SQL.Aliased<DataOf<F[Name]>> };

/**
 * The fields of a row, each under its own name.
 *
 * D1 returns the rows of a batch as objects keyed by column name, so two joined columns of one name would overwrite
 * each other. The values are D1's own: a time is a number of milliseconds, a boolean is 0 or 1.
 */
export function row<F extends Record<string, Field>>(fields: F): Row<F> {
	return Object.fromEntries(
		Object.entries(fields).map(([name, field]) => [
			name,
			sql`${field instanceof SQL.Aliased ? field.sql : field}`.as(name),
		]),
	) as Row<F>;
}
