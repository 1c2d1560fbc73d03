import { defineConfig } from "vitest/config";
import { MUSTER_PACKAGE } from "./test/package.ts";

/** In a real browser, against `npm run dev`. Two stories at a time: people mostly wait for their mail. */
export default defineConfig({
	resolve: { alias: MUSTER_PACKAGE },
	test: {
		// A busy machine takes longer than the second that is the default.
		expect: { poll: { timeout: 15_000 } },
		include: ["test/e2e/*.test.ts"],
		globalSetup: ["test/e2e/setup.ts"],
		maxWorkers: 2,
		testTimeout: 120_000,
		hookTimeout: 240_000,
	},
});
