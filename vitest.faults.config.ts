import { defineConfig } from "vitest/config";
import { configure } from "./vitest.config.ts";

/** Every promise, tried as often as it takes to believe it, and one table of how they held. */
const { test } = configure("full", "faults");
export default defineConfig({ test: { ...test, reporters: ["default", "./test/promises-reporter.ts"] } });
