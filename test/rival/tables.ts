import { getTableName } from "drizzle-orm";
import { getTableConfig, SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import * as schema from "./schema";

/** Makes the missing tables and indexes of the rival from its schema. */
export async function createTables(d1: D1Database): Promise<void> {
	await d1.batch(
		Object.values(schema)
			.flatMap(statementsFor)
			.map((text) => d1.prepare(text)),
	);
}

function statementsFor(table: SQLiteTable): string[] {
	const { name, columns, foreignKeys, indexes } = getTableConfig(table);
	const references = foreignKeys.map((key) => {
		const { columns: from, foreignTable, foreignColumns: to } = key.reference();
		return `foreign key (${names(from)}) references ${getTableName(foreignTable)} (${names(to)}) on delete ${key.onDelete}`;
	});
	return [
		`create table if not exists ${name} (${[...columns.map(define), ...references].join(", ")})`,
		...indexes.map(
			({ config }) =>
				`create index if not exists ${config.name} on ${name} (${names(config.columns.filter(isColumn))})`,
		),
	];
}

function define(column: SQLiteColumn): string {
	const constraints = [
		column.primary ? "primary key" : "",
		column.notNull ? "not null" : "",
		column.isUnique ? "unique" : "",
	];
	return [column.name, column.getSQLType(), ...constraints].filter(Boolean).join(" ");
}

const isColumn = (value: unknown): value is SQLiteColumn => value instanceof SQLiteColumn;
const names = (columns: readonly SQLiteColumn[]) => columns.map(({ name }) => name).join(", ");
