import { Placeholder } from "drizzle-orm";
import { bindings } from "../../src/db/batch";
import type { Cost, Database } from "../../src/db/database";
import type { RecordedStatement } from "./recording";

interface PlanRow {
	id: number;
	parent: number;
	detail: string;
}

/**
 * A database that records the statements of each batch. It makes one attempt, at the primary.
 *
 * @param recorded the batches so far; each run adds one
 */
export function recordingDatabase(d1: D1Database, recorded: RecordedStatement[][]): Database {
	const cost: Cost = { trips: 0, rowsRead: 0, rowsWritten: 0, durationMs: 0 };
	return {
		cost,
		bookmark: null,
		readsAtBookmark: false,
		async run(batch, values) {
			const statements = batch
				.compile()
				.map((statement, position) => ({ ...statement, name: batch.names[position] ?? "" }))
				.filter(({ inFirstAttempt }) => inFirstAttempt === undefined);
			const prepared = (prefix: string) =>
				statements.map((one) => d1.prepare(prefix + one.text).bind(...bindings(one, { ...values, attempt: 1 })));
			const plans = await d1.batch<PlanRow>(prepared("explain query plan "));
			const results = await d1.batch(prepared(""));
			recorded.push(
				statements.map(({ name, text, parameters }, position) => ({
					name,
					text,
					parameters: parameters.map(parameterName),
					plan: indentedPlan(plans[position]?.results ?? []),
					rowsRead: results[position]?.meta.rows_read ?? 0,
					rowsWritten: results[position]?.meta.rows_written ?? 0,
				})),
			);
			const rows = new Map(statements.map(({ name }, position) => [name, results[position]?.results ?? []]));
			const stood = batch.compile().map(({ inFirstAttempt }, position) => {
				const name = batch.names[position] ?? "";
				return [name, rows.get(inFirstAttempt ?? name) ?? []];
			});
			return Object.fromEntries(stood);
		},
	};
}

function parameterName(parameter: unknown): string {
	if (parameter instanceof Placeholder) return `:${parameter.name}`;
	return typeof parameter === "string" ? `'${parameter.replaceAll("'", "''")}'` : String(parameter);
}

function indentedPlan(rows: readonly PlanRow[]): string[] {
	const depths = new Map<number, number>();
	return rows.map(({ id, parent, detail }) => {
		const depth = (depths.get(parent) ?? -1) + 1;
		depths.set(id, depth);
		return "  ".repeat(depth) + detail;
	});
}
