import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** Most tests run inside workerd, beside the Worker; those that start processes of their own run in Node. */
export default defineConfig({
	test: {
		silent: "passed-only",
		projects: [
			{
				plugins: [
					cloudflareTest(async () => ({
						wrangler: { configPath: "./wrangler.toml" },
						miniflare: {
							bindings: {
								MIGRATIONS: await readD1Migrations("migrations"),
								BETTER_AUTH_SECRET: "a secret for tests, of thirty-two characters and more",
								PUBLIC_URL: "http://localhost:8787",
								TRUSTED_ORIGINS: "https://app.example.com,chrome-extension://abcdefghijklmnop",
								OPERATOR_KEY: "operator-key-for-tests",
								COST_HEADER: "on",
								RATE_LIMITS: "off",
								DEV_MAILBOX: "on",
							},
							queueConsumers: {
								"muster-mail": {
									maxBatchTimeout: 0.05,
									maxBatchSize: 50,
									maxRetries: 20,
									deadLetterQueue: "muster-mail-dlq",
								},
							},
						},
					})),
				],
				test: {
					name: "worker",
					include: ["test/worker/**/*.test.ts"],
					setupFiles: ["test/worker/setup.ts"],
					testTimeout: 30_000,
				},
			},
			{
				test: {
					name: "node",
					include: ["test/node/**/*.test.{ts,tsx}"],
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
