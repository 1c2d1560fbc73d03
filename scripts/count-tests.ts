/**
 * Prints how many tests passed and failed in a JSON report of Vitest: `12 0`. No report counts as one failure. The names
 * of the tests that failed, and their first lines, are appended to a file.
 *
 * Usage: count-tests.ts REPORT FAILURES
 */
import { appendFileSync, readFileSync } from "node:fs";
import process from "node:process";
import { z } from "zod";

const result = z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() });
const report = z.object({
	success: z.boolean(),
	numPassedTests: z.int(),
	numFailedTests: z.int(),
	testResults: z.array(z.object({ name: z.string(), message: z.string(), assertionResults: z.array(result) })),
});

const [reportPath = "", failuresPath = ""] = process.argv.slice(2);
const MAX_LINE = 300;
const firstLine = (text: string) => (text.split("\n")[0] ?? "").slice(0, MAX_LINE);

try {
	const { success, numPassedTests, numFailedTests, testResults } = report.parse(
		JSON.parse(readFileSync(reportPath, "utf8")),
	);
	const names = testResults.flatMap(({ name, message, assertionResults }) => [
		...assertionResults
			.filter(({ status }) => status === "failed")
			.map(({ fullName, failureMessages }) => `${fullName}: ${firstLine(failureMessages?.[0] ?? "")}`),
		...(message === "" ? [] : [`${name}: ${firstLine(message)}`]),
	]);
	// A file that does not load contains no tests that could fail, and an error outside of a test fails the run alone.
	const failedOutside = numFailedTests === 0 && (!success || numPassedTests === 0);
	if (failedOutside) names.push("an error outside of a test, or a file that does not load");
	appendFileSync(failuresPath, names.map((name) => `  ${name}\n`).join(""));
	console.log(`${numPassedTests} ${failedOutside ? 1 : numFailedTests}`);
} catch (error) {
	console.error(`No test report: ${error}`);
	console.log("0 1");
}
