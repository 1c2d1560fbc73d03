/** Prints the promises of a run as one table: the attempts at each, the injected faults, and the violations. */
import type { Reporter, SerializedError, TestCase, TestModule, TestRunEndReason } from "vitest/node";

interface Line {
	attempts: number;
	faults: number;
	violations: string;
	rival: string;
}

const NOT_COMPARED = "";

export default class PromisesReporter implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[], reason: TestRunEndReason): void {
		const lines = new Map<string, Line>();
		const tests = modules.flatMap((module) => [...module.children.allTests()]);
		for (const test of tests) count(test, lines);
		print(lines);
		for (const { name, message } of errors) console.log(`An error outside of a test: ${name}: ${message}`);
		if (reason !== "passed") console.log("Not every promise was tried to its end; see above.");
	}
}

function count(test: TestCase, lines: Map<string, Line>): void {
	const { promise } = test.meta();
	if (promise === undefined) return;
	const line = lines.get(promise.name) ?? { attempts: 0, faults: 0, violations: "not tried", rival: NOT_COMPARED };
	if (promise.by === "rival") line.rival = `${promise.violations} of ${promise.attempts}`;
	else Object.assign(line, { ...promise, violations: String(promise.violations) });
	lines.set(promise.name, line);
}

function print(lines: ReadonlyMap<string, Line>): void {
	const header = ["promise", "attempts", "faults injected", "violations", "Better Auth's own"];
	const rows = [...lines].map(([name, { attempts, faults, violations, rival }]) => [
		name,
		String(attempts),
		String(faults),
		violations,
		rival,
	]);
	const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
	const format = (cells: readonly string[]) =>
		`| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
	console.log(
		["", format(header), format(widths.map((width) => "-".repeat(width))), ...rows.map(format), ""].join("\n"),
	);
}
