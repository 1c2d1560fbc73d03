/**
 * A batch: named statements that D1 runs in order, as one transaction, in one round trip.
 *
 * Batches are declared once, with Drizzle, in files named `*.batch.ts`, which export nothing else. The build puts their
 * SQL text in the place of each such file (docs/build.md); a request only binds values. Every value is a named parameter,
 * so the text of a batch never depends on input. Five things are not visible in a declaration:
 *
 * - `p` has every name: `p.slug` is the parameter `slug`. The type of the values says which names are meant.
 * - The parameter `attempt` (`thisAttempt`) is bound by `Database.run`, not by the caller.
 * - D1 runs the statements in the order of the object's keys.
 * - The rows of a Drizzle query have the query's type. The rows of `` sql<Row>`…` `` have the type that is written
 *   there: nothing checks it.
 * - A constant of a declaration, such as a limit, is written into the text.
 */
import { Placeholder, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import type { Batch, Statement, Values } from "./statement";

/** A batch's parameters, as expressions to build statements with. */
export type Parameters<V extends Values> = { readonly [Name in keyof V]-?: SQL<V[Name]> };

/** Builds statements. It has no database behind it and never executes one. */
export const build = drizzle({} as D1Database);
const dialect = new SQLiteSyncDialect();

/**
 * Declares a batch. It is compiled at its first use.
 *
 * @example
 * const rename = defineBatch((p: Parameters<{ id: string; name: string }>) => ({
 *   renamed: build.update(workspace).set({ name: p.name }).where(eq(workspace.id, p.id)).returning(row({ id: workspace.id })),
 * }));
 */
export function defineBatch<V extends Values, S extends Record<string, SQLWrapper>>(
	declare: (parameters: Parameters<V>) => S,
): Batch<V, S> {
	const parameters = new Proxy({} as Parameters<V>, {
		get: (_, name) => sql`${sql.placeholder(String(name))}`,
	});
	let compiled: readonly Statement[] | undefined;
	return {
		get statements() {
			compiled ??= Object.entries(declare(parameters)).map(([name, statement]) => compile(name, statement));
			return compiled;
		},
	};
}

/** The number of this run of the batch, from 1. `Database.run` binds it. */
export const thisAttempt: SQL<number> = sql`${sql.placeholder("attempt")}`;

/** A parameter as `limit` and `offset` take it: Drizzle wants the bare placeholder there. */
export function bare(parameter: SQL<number>): Placeholder {
	const placeholder = parameter.queryChunks.find((chunk) => chunk instanceof Placeholder);
	if (placeholder === undefined) throw new Error("Not a parameter of a batch.");
	return placeholder;
}

const laterAttempts = new WeakMap<SQLWrapper, string>();

/**
 * A statement that only a later attempt sends, after D1's answer to the first one was lost.
 *
 * @param inFirstAttempt the name of the statement of the same batch whose rows stand for its own in the first attempt
 */
export function onRetry<S extends SQLWrapper>(statement: S, inFirstAttempt: string): S {
	laterAttempts.set(statement, inFirstAttempt);
	return statement;
}

function compile(name: string, statement: SQLWrapper): Statement {
	const { sql: whole, params } = dialect.sqlToQuery(statement.getSQL());
	const [head = "", ...rest] = splitAtParameters(whole);
	const parameters: string[] = [];
	const written = rest.map((part, position) => {
		const value = params[position];
		if (value instanceof Placeholder) {
			parameters.push(value.name);
			return `?${part}`;
		}
		return `${literal(value)}${part}`;
	});
	const inFirstAttempt = laterAttempts.get(statement);
	const text = head + written.join("");
	return { name, text, parameters, ...(inFirstAttempt !== undefined && { inFirstAttempt }) };
}

/** Splits the text at each `?` that is not inside of a string or a quoted name. */
function splitAtParameters(text: string): string[] {
	const parts = [""];
	// The odd parts are quoted.
	for (const [position, part] of text.split(/('(?:[^']|'')*'|"(?:[^"]|"")*")/).entries()) {
		const [first = "", ...more] = position % 2 === 0 ? part.split("?") : [part];
		parts.push(`${parts.pop() ?? ""}${first}`, ...more);
	}
	return parts;
}

/** A constant of a declaration as SQL. */
function literal(value: unknown): string {
	if (value === null) return "null";
	if (typeof value === "number") return String(value);
	if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
	throw new Error(`A batch cannot hold a constant of type ${typeof value}.`);
}
