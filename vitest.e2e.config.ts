import { defineConfig } from "vitest/config";

/** In a real browser, against `npm run dev`. One after another: the browser and the Worker share the machine. */
export default defineConfig({
	test: {
		include: ["test/e2e/*.test.ts"],
		globalSetup: ["test/e2e/setup.ts"],
		fileParallelism: false,
		testTimeout: 120_000,
		hookTimeout: 120_000,
	},
});
