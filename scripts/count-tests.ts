/** Prints how many tests passed and failed in a JSON report of Vitest: `12 0`. No report counts as one failure. */
import { readFileSync } from "node:fs";
import process from "node:process";
import { z } from "zod";

const report = z.object({ success: z.boolean(), numPassedTests: z.int(), numFailedTests: z.int() });

function count(path: string): { passed: number; failed: number } {
	const { success, numPassedTests, numFailedTests } = report.parse(JSON.parse(readFileSync(path, "utf8")));
	// A file that does not load contains no tests that could fail.
	const failedToLoad = numFailedTests === 0 && (!success || numPassedTests === 0);
	return { passed: numPassedTests, failed: failedToLoad ? 1 : numFailedTests };
}

try {
	const { passed, failed } = count(process.argv[2] ?? "");
	console.log(`${passed} ${failed}`);
} catch (error) {
	console.error(`No test report: ${error}`);
	console.log("0 1");
}
