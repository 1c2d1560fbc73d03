import process from "node:process";
import { defineConfig } from "vitest/config";
import { configure } from "./vitest.config.ts";

/** Every promise, and one table of how they held. `FAULTS=gate` takes fewer attempts, as `.ci/run` does. */
const { test } = configure(process.env.FAULTS === "gate" ? "gate" : "full", "faults");
// One test kills processes and mostly waits: it takes no time from the two beside it.
export default defineConfig({
	test: { ...test, maxWorkers: 3, reporters: ["default", "./test/promises-reporter.ts"] },
});
