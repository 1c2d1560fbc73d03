import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { writtenInTests } from "./scripts/bundle/written.ts";
import { MUSTER_PACKAGE } from "./test/package.ts";
import type { FaultsSize } from "./test/promise.ts";

/**
 * Most tests run inside workerd, beside the Worker. Tests of pure functions, and those that start processes of their own,
 * run in Node.
 *
 * @param faults the size of the tests of promises, see `test/promise.ts`
 * @param only the folder of the tests to run
 */
export function configure(faults: FaultsSize, only = "**"): ViteUserConfig {
	return {
		test: {
			silent: "passed-only",
			maxWorkers: 2,
			provide: { faults },
			projects: [
				{
					plugins: [
						writtenInTests(import.meta.dirname),
						cloudflareTest(async ({ inject }) => ({
							wrangler: { configPath: "./wrangler.toml" },
							main: "./src/index.ts",
							miniflare: {
								bindings: {
									MIGRATIONS: await readD1Migrations("migrations"),
									BETTER_AUTH_SECRET: "a secret for tests, of thirty-two characters and more",
									PUBLIC_URL: "http://localhost:8787",
									TRUSTED_ORIGINS: "https://app.example.com,chrome-extension://abcdefghijklmnop",
									OPERATOR_KEY: "operator-key-for-tests-of-32-and-more",
									RESEND_WEBHOOK_SECRET: "whsec_dGhlIHNpZ25pbmcgc2VjcmV0IG9mIHRoZXNlIHRlc3Rz",
									DOH_URL: inject<string>("dnsUrl"),
									COST_HEADER: "on",
									RATE_LIMITS: "off",
									DEV_MAILBOX: "on",
								},
								// The database of Better Auth's own endpoints, for comparison, and one that plays a read replica.
								d1Databases: ["RIVAL_DB", "REPLICA_DB"],
								queueConsumers: {
									"muster-mail": {
										maxBatchTimeout: 0.05,
										maxBatchSize: 50,
										maxRetries: 20,
										deadLetterQueue: "muster-mail-dlq",
									},
									"muster-codes": {
										maxBatchTimeout: 0.05,
										maxBatchSize: 10,
										maxRetries: 20,
										deadLetterQueue: "muster-codes-dlq",
									},
								},
							},
						})),
					],
					test: {
						name: "worker",
						include: [`test/worker/${only}/*.test.ts`],
						// Files share a workerd: starting one and loading the Worker takes longer than most files. Each empties the database.
						isolate: false,
						setupFiles: ["test/worker/setup.ts"],
						globalSetup: ["test/mail-services/setup.ts", "test/turnstile/setup.ts", "test/dns/setup.ts"],
						testTimeout: 30_000,
						// A hook may wait for the Worker to load, on a busy machine.
						hookTimeout: 120_000,
					},
				},
				{
					test: {
						name: "unit",
						include: [`test/unit/${only}/*.test.ts`],
						isolate: false,
						setupFiles: ["test/unit/setup.ts"],
					},
				},
				{
					resolve: { alias: MUSTER_PACKAGE },
					test: {
						name: "node",
						include: [`test/{node,deploy}/${only}/*.test.{ts,tsx}`],
						// Killing takes minutes: leases have to end.
						exclude: faults === "quick" ? ["test/node/faults/**"] : [],

						testTimeout: 120_000,
						// A hook may start wrangler, on a busy machine.
						hookTimeout: 240_000,
					},
				},
			],
		},
	};
}

export default defineConfig(configure("quick"));
