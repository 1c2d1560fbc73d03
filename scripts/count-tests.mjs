/** Prints how many tests passed and failed in a report; a run that reported none counts as one failure. */
import { readFileSync } from "node:fs";
import process from "node:process";

let passed = 0;
let failed = 1;
try {
	const report = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
	passed = report.numPassedTests;
	failed = report.numFailedTests;
	// A file that did not load has no tests that could fail.
	if (failed === 0 && (!report.success || passed === 0)) failed = 1;
} catch (error) {
	console.error(`No test report: ${error}`);
}
console.log(`${passed} ${failed}`);
