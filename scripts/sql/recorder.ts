import type { SQLWrapper } from "drizzle-orm";
import type { Cost, Database } from "../../src/db/database";
import { type Batch, bindings, type ResultOf, rowsByName, sentIn, type Values } from "../../src/db/statement";
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
		sizeBytes: null,
		async run<V extends Values, S extends Record<string, SQLWrapper>>({ statements }: Batch<V, S>, values: V) {
			const sent = sentIn(statements, 1);
			const prepared = (prefix: string) =>
				sent.map((one) => d1.prepare(prefix + one.text).bind(...bindings(one, { ...values, attempt: 1 })));
			const plans = await d1.batch<PlanRow>(prepared("explain query plan "));
			const results = await d1.batch(prepared(""));
			recorded.push(
				sent.map(({ name, text, parameters }, position) => ({
					name,
					text,
					parameters: parameters.map((parameter) => `:${parameter}`),
					plan: indentedPlan(plans[position]?.results ?? []),
					rowsRead: results[position]?.meta.rows_read ?? 0,
					rowsWritten: results[position]?.meta.rows_written ?? 0,
				})),
			);
			return rowsByName(statements, sent, results) as ResultOf<S>;
		},
	};
}

function indentedPlan(rows: readonly PlanRow[]): string[] {
	const depths = new Map<number, number>();
	return rows.map(({ id, parent, detail }) => {
		const depth = (depths.get(parent) ?? -1) + 1;
		depths.set(id, depth);
		return "  ".repeat(depth) + detail;
	});
}
