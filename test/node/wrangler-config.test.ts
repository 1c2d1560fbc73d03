/** The promises that rest on wrangler.toml and on the files that a deployment from a browser reads. */
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { queuesOf, readWranglerConfig, type WranglerConfig } from "../../scripts/deploy/wrangler-config";
import { VARIABLE_NAMES } from "../../src/config/variables";

const production = readWranglerConfig("wrangler.toml", null);
const staging = readWranglerConfig("wrangler.toml", "staging");
const both = [
	{ name: "production", config: production },
	{ name: "staging", config: staging },
];

/** Variables that open something: mails to everyone, any number of tries, the cost of each request. */
const FOR_LOCAL_RUNS_ONLY = ["DEV_MAILBOX", "RATE_LIMITS", "COST_HEADER"];

/** The names of everything in the account that a deployment uses. */
const resourcesOf = (config: WranglerConfig) => ({
	databases: config.d1_databases.map(({ database_name }) => database_name),
	queues: queuesOf(config),
	namespaces: config.ratelimits.map(({ namespace_id }) => namespace_id),
});

describe.each(both)("$name", ({ config }) => {
	test("keeps tokens, codes and addresses out of Cloudflare's logs: no query strings, no invocation logs, no traces", () => {
		expect(config.observability).toMatchObject({
			enabled: true,
			redact_query_string: true,
			logs: { invocation_logs: false },
			traces: { enabled: false },
		});
		expect(config.logpush).not.toBe(true);
	});

	test("opens no second address: no previews, and workers.dev only if there is no domain", () => {
		expect(config.preview_urls).toBe(false);
		expect(config.workers_dev).toBeUndefined();
	});

	test("is not deployed without its secret, and has no variable that is for local runs", () => {
		expect(config.secrets).toEqual({ required: ["BETTER_AUTH_SECRET"] });
		for (const name of FOR_LOCAL_RUNS_ONLY) expect(config.vars).not.toHaveProperty(name);
	});

	test("consumes each of its queues, those of dead letters too", () => {
		const consumed = config.queues.consumers.map(({ queue }) => queue);
		expect(queuesOf(config).filter((name) => !consumed.includes(name))).toEqual([]);
	});
});

describe("staging beside production", () => {
	test("shares no database, no queue and no count of a rate limit with it", () => {
		const [own, others] = [resourcesOf(staging), resourcesOf(production)];
		expect(staging.name).not.toBe(production.name);
		for (const kind of ["databases", "queues", "namespaces"] as const) {
			expect(own[kind].length, kind).toBe(others[kind].length);
			expect(
				own[kind].filter((name) => others[kind].includes(name)),
				kind,
			).toEqual([]);
		}
	});

	test("differs in names, placeholders and nothing else", () => {
		const { databases, queues, namespaces } = resourcesOf(production);
		const twins = new Map([
			...databases.map((name) => [`${name}-staging`, name] as const),
			...queues.map((name) => [`${name}-staging`, name] as const),
			...namespaces.map((id) => [id.replace(/^41/, "42"), id] as const),
		]);
		const asProduction = JSON.parse(JSON.stringify(staging), (_, value) => twins.get(value) ?? value);
		const keysOf = (vars: object) => Object.keys(vars).sort();
		expect(keysOf(staging.vars)).toEqual(keysOf(production.vars));
		const { name, vars, targetEnvironment, ...expected } = JSON.parse(JSON.stringify(production));
		expect(asProduction).toMatchObject(expected);
		expect({ ...asProduction, name, vars, targetEnvironment }).toEqual({ ...expected, name, vars, targetEnvironment });
	});
});

describe("a deployment from a browser", () => {
	const asked = readFileSync(".dev.vars.example", "utf8");

	test("is asked for the one required secret, and is offered no value that opens anything", () => {
		expect(parseEnv(asked)).toEqual({ BETTER_AUTH_SECRET: "" });
		for (const name of [...FOR_LOCAL_RUNS_ONLY, "PUBLIC_URL"])
			expect(asked).not.toMatch(new RegExp(`^#? ?${name}`, "m"));
	});

	test("finds every secret of the Worker listed, and nothing else", () => {
		const documented = [...readFileSync("docs/configuration.md", "utf8").matchAll(/^\| `(\w+)` \| secret/gm)];
		const listed = [...asked.matchAll(/^(?:# )?([A-Z_]+)=$/gm)].map(([, name]) => name ?? "");
		expect(listed.sort()).toEqual(documented.map(([, name]) => name).sort());
		for (const name of listed) expect(VARIABLE_NAMES).toContain(name);
	});

	test("finds every binding and variable of wrangler.toml described", () => {
		const { cloudflare } = JSON.parse(readFileSync("package.json", "utf8"));
		const { d1_databases, queues, send_email, ratelimits, version_metadata, vars, secrets } = production;
		const names = [
			...[...d1_databases, ...queues.producers].map(({ binding }) => binding),
			...[...send_email, ...ratelimits].map(({ name }) => name),
			version_metadata?.binding,
			...Object.keys(vars),
			...(secrets?.required ?? []),
		];
		expect(Object.keys(cloudflare.bindings).sort()).toEqual(names.sort());
		for (const { description } of Object.values<{ description: string }>(cloudflare.bindings)) {
			expect(description).toMatch(/^\S.{20,}\.$/);
		}
	});
});
