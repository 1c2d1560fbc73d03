/**
 * The promises of `npm run deploy` and `npm run rollback`, with the real wrangler, against an account that a stand-in for
 * Cloudflare's API plays.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildWorker } from "../../scripts/bundle/worker";
import { linesByHand } from "../../scripts/deploy/by-hand";
import { refusals, unseenSecrets, workerProblems } from "../../scripts/deploy/checks";
import { restoreCommand } from "../../scripts/deploy/deploy";
import { waitForVersion } from "../../scripts/deploy/health";
import { secretNames } from "../../scripts/deploy/secrets";
import { releasesOf } from "../../scripts/deploy/versions";
import { queuesOf, readWranglerConfig } from "../../scripts/deploy/wrangler-config";
import { MAIL_TRANSPORTS } from "../../src/config/mail-transport";
import type { CloudflareStandIn } from "./cloudflare-stand-in";
import { ANSWERS, type Scenario, startScenario } from "./scenario";

/** A deployment starts wrangler ten times. */
const TIMEOUT_MS = 600_000;
const FIRST_MIGRATION = "0000_init.sql";
const NEXT_MIGRATION = "9999_next.sql";
const SECRET = "a secret that the account has had for a long time";

const build = mkdtempSync(join(tmpdir(), "muster-build-"));
const scenarios: Scenario[] = [];
beforeAll(async () => {
	await buildWorker("src/index.ts", join(build, "worker"));
});
afterAll(async () => {
	await Promise.all(scenarios.map(({ end }) => end()));
	rmSync(build, { recursive: true });
});

async function newScenario(): Promise<Scenario> {
	const scenario = await startScenario(build);
	scenarios.push(scenario);
	return scenario;
}

/** Plants everything that a deployment of an environment leaves in the account. */
function plantDeployed(
	cloudflare: CloudflareStandIn,
	environment: string | null,
	variables: Record<string, string> = ANSWERS,
): void {
	const config = readWranglerConfig("wrangler.toml", environment);
	for (const name of queuesOf(config)) cloudflare.createQueue(name);
	const name = config.d1_databases[0]?.database_name ?? "";
	const { sqlite: database } = cloudflare.createDatabase(name, {});
	database.exec(readFileSync(join("migrations", FIRST_MIGRATION), "utf8"));
	database.exec(
		"CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP)",
	);
	database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").run(FIRST_MIGRATION);
	const bindings = [
		{ name: "BETTER_AUTH_SECRET", type: "secret_text", text: SECRET },
		...Object.entries(variables).map(([name, text]) => ({ name, type: "plain_text", text })),
	];
	cloudflare.plantWorker(config.name, bindings, { "workers/message": `migrations up to ${FIRST_MIGRATION}` });
}

const addMigration = (
	{ folder }: Scenario,
	sql = "CREATE TABLE `next` (`id` text PRIMARY KEY NOT NULL) WITHOUT ROWID;",
) => writeFileSync(join(folder, "migrations", NEXT_MIGRATION), sql);
const bindingOf = (cloudflare: CloudflareStandIn, worker: string, name: string) =>
	cloudflare.running(worker)?.bindings.find((binding) => binding.name === name);
/** The kept answers and secrets, by file name. */
const keptFiles = ({ folder }: Scenario) => readdirSync(folder).filter((name) => name.startsWith(".deploy."));
/** The changes in an account at each upload of code. */
const UPLOAD = /workers\/scripts\/[\w-]+(\/|$)|\/consumers/;

describe.concurrent("npm run deploy", { timeout: TIMEOUT_MS }, () => {
	test("makes everything in an empty account, and a second run makes nothing and keeps the secret", async () => {
		const scenario = await newScenario();
		const { cloudflare, folder, run } = scenario;
		const first = await run("deploy", [], { environment: { ...ANSWERS, D1_LOCATION: "weur" } });
		expect(first, first.said).toMatchObject({ code: 0 });
		const config = readWranglerConfig("wrangler.toml", null);
		expect([...cloudflare.databases.keys()]).toEqual(["muster"]);
		expect(cloudflare.databases.get("muster")).toMatchObject({ location: "weur" });
		expect([...cloudflare.queues.keys()].sort()).toEqual(queuesOf(config).sort());
		expect(cloudflare.tablesOf("muster")).toContain("workspace");
		expect(cloudflare.workers.get("muster")).toMatchObject({
			domains: ["teams.muster.test"],
			crons: ["* * * * *"],
			onWorkersDev: false,
		});
		expect(bindingOf(cloudflare, "muster", "PUBLIC_URL")?.text).toBe(ANSWERS.PUBLIC_URL);
		expect(cloudflare.running("muster")?.metadata).toMatchObject({
			limits: { cpu_ms: 10_000 },
			observability: { redact_query_string: true, logs: { invocation_logs: false }, traces: { enabled: false } },
		});

		// The secret went up with the code, in one version. Its copy is the operator's alone, and was printed nowhere.
		const secret = bindingOf(cloudflare, "muster", "BETTER_AUTH_SECRET");
		expect(secret?.text).toMatch(/^[0-9a-f]{64}$/);
		expect(cloudflare.workers.get("muster")?.versions).toHaveLength(1);
		const copy = join(folder, ".deploy.production.secret");
		expect(readFileSync(copy, "utf8").trim()).toBe(secret?.text);
		expect(statSync(copy).mode & 0o777).toBe(0o600);
		expect(readFileSync(join(folder, ".deploy.production.json"), "utf8")).not.toContain(secret?.text);
		expect(first.said).not.toContain(secret?.text);
		expect(first.said).toContain("npx wrangler email sending enable muster.test");

		// The answers are kept, so nothing has to be said again. A secret that Cloudflare has is left alone.
		rmSync(copy);
		const before = cloudflare.changes().length;
		const second = await run("deploy", [], { environment: { BETTER_AUTH_SECRET: "another".repeat(5) } });
		expect(second, second.said).toMatchObject({ code: 0 });
		expect(
			cloudflare
				.changes()
				.slice(before)
				.filter((change) => !UPLOAD.test(change)),
		).toEqual([]);
		expect(cloudflare.workers.get("muster")?.versions).toHaveLength(2);
		expect(bindingOf(cloudflare, "muster", "BETTER_AUTH_SECRET")).toEqual(secret);
		expect(bindingOf(cloudflare, "muster", "DB")?.id).toBe(cloudflare.databases.get("muster")?.uuid);
		expect(existsSync(copy)).toBe(false);
	});

	test("migrates and deploys staging beside production, which it does not touch", async () => {
		const scenario = await newScenario();
		const { cloudflare, run } = scenario;
		plantDeployed(cloudflare, null);
		addMigration(scenario);
		// All but one of its own queues are there from an attempt that failed.
		const [missing, ...others] = queuesOf(readWranglerConfig("wrangler.toml", "staging"));
		for (const name of others) cloudflare.createQueue(name);
		const production = cloudflare.running("muster");
		const ended = await run("deploy", ["--env", "staging"], { environment: { ...ANSWERS, D1_LOCATION: "eu" } });
		expect(ended, ended.said).toMatchObject({ code: 0 });
		expect(cloudflare.tablesOf("muster-staging")).toContain("next");
		expect(cloudflare.tablesOf("muster")).not.toContain("next");
		expect(cloudflare.databases.get("muster-staging")).toMatchObject({ jurisdiction: "eu" });
		expect(cloudflare.running("muster")).toBe(production);
		expect([...cloudflare.queues.keys()]).toContain(missing);

		const ofStaging = cloudflare.running("muster-staging")?.bindings ?? [];
		const databases = ofStaging.filter(({ type }) => type === "d1").map(({ id }) => id);
		expect(databases).toEqual([cloudflare.databases.get("muster-staging")?.uuid]);
		for (const { queue_name } of ofStaging.filter(({ type }) => type === "queue"))
			expect(queue_name).toMatch(/-staging$/);
		const namespaces = ofStaging.filter(({ type }) => type === "ratelimit").map(({ namespace_id }) => namespace_id);
		const ofProduction = readWranglerConfig("wrangler.toml", null).ratelimits.map(({ namespace_id }) => namespace_id);
		expect(namespaces.filter((id) => ofProduction.includes(String(id)))).toEqual([]);
		for (const [name, { consumers }] of cloudflare.queues)
			expect(consumers).toHaveLength(name.endsWith("-staging") ? 1 : 0);
		expect(keptFiles(scenario).sort()).toEqual([".deploy.staging.json", ".deploy.staging.secret"]);
	});

	test("refuses placeholders and what the Worker would refuse before it asks Cloudflare for anything", async () => {
		const scenario = await newScenario();
		const { cloudflare, edit, run } = scenario;
		edit((text) => text.replace("[vars]\n", '[vars]\nMAILS_PER_SECOND = "many"\n'));
		const placeholder = { ...ANSWERS, PUBLIC_URL: "https://muster.example.com" };
		const ended = await run("deploy", [], { environment: placeholder });
		expect(ended.code, ended.said).toBe(1);
		expect(ended.said).toContain("PUBLIC_URL is still a placeholder: https://muster.example.com");
		expect(ended.said).toContain("MAILS_PER_SECOND must be a whole number");
		expect(cloudflare.asked).toEqual([]);
		expect(keptFiles(scenario)).toEqual([]);
	});

	test("makes nothing if the transport lacks its secret, the database its place, or the address is another's", async () => {
		const { cloudflare, run } = await newScenario();
		const environment = { ...ANSWERS, MAIL_TRANSPORT: "resend", PUBLIC_URL: "https://127.0.0.2" };
		const ended = await run("deploy", [], { environment });
		expect(ended.code, ended.said).toBe(1);
		expect(ended.said).toContain("RESEND_API_KEY is missing; MAIL_TRANSPORT=resend needs it");
		expect(ended.said).toContain("Set D1_LOCATION");
		expect(ended.said).toContain("127.0.0.2 has a DNS record already");
		expect(cloudflare.changes()).toEqual([]);
	});

	test("does not move a Worker to an address that is taken, or to another transport that nobody has named", async () => {
		const { cloudflare, run } = await newScenario();
		plantDeployed(cloudflare, null, { ...ANSWERS, MAIL_TRANSPORT: "smtp" });
		const taken = { ...ANSWERS, PUBLIC_URL: "https://127.0.0.2" };
		const moved = await run("deploy", [], { environment: taken });
		expect(moved.code, moved.said).toBe(1);
		expect(moved.said).toContain("127.0.0.2 has a DNS record already");
		expect(moved.said).toContain("mails go out by smtp now, and would go out by cloudflare");
		expect(cloudflare.changes()).toEqual([]);

		// The address that is kept for production is refused for staging, whatever stands there.
		const asked = cloudflare.asked.length;
		const staging = await run("deploy", ["--env", "staging", "--replace-dns"], { environment: taken });
		expect(staging.code, staging.said).toBe(1);
		expect(staging.said).toContain("https://127.0.0.2 is the address of production");
		expect(cloudflare.asked).toHaveLength(asked);
	});

	test("changes nothing if the operator answers no, asks for each answer once, and applies no migration", async () => {
		const scenario = await newScenario();
		const { cloudflare, folder, run } = scenario;
		plantDeployed(cloudflare, null, { ...ANSWERS, MAIL_FROM: "Old <old@muster.test>", MAILS_PER_DAY: "5000" });
		addMigration(scenario);
		const typed = [ANSWERS.PUBLIC_URL, ANSWERS.MAIL_FROM, "", "", "n", ""].join("\n");
		const ended = await run("deploy", [], { typed });
		expect(ended.code, ended.said).toBe(1);
		expect(ended.said).toContain(`+ migration ${NEXT_MIGRATION}`);
		expect(ended.said).toContain(`~ variable MAIL_FROM = ${ANSWERS.MAIL_FROM}, which is Old <old@muster.test> now`);
		expect(ended.said).toContain("- variable MAILS_PER_DAY, which is 5000 now");
		expect(ended.said).not.toContain("variable PUBLIC_URL");
		expect(ended.said).toContain("Nothing was made and nothing was changed.");
		expect(cloudflare.changes()).toEqual([]);
		expect(cloudflare.tablesOf("muster")).not.toContain("next");
		expect(JSON.parse(readFileSync(join(folder, ".deploy.production.json"), "utf8"))).toEqual({
			publicUrl: ANSWERS.PUBLIC_URL,
			mailFrom: ANSWERS.MAIL_FROM,
			mailTransport: "cloudflare",
			database: "any",
		});
	});

	test("uploads nothing if D1 refuses a migration, and says how to take the database back", async () => {
		const scenario = await newScenario();
		const { cloudflare, run } = scenario;
		plantDeployed(cloudflare, null);
		addMigration(scenario, "CREATE TABLE `workspace` (`id` text);");
		const ended = await run("deploy", [], { environment: ANSWERS });
		expect(ended.code, ended.said).toBe(1);
		expect(ended.said).toContain(`Failed: apply ${NEXT_MIGRATION} to muster.`);
		expect(ended.said).toContain("The new code is not deployed.");
		expect(ended.said).toMatch(/npx wrangler d1 time-travel restore muster --bookmark=bookmark-of-muster-\d+/);
		expect(ended.said).toContain("To go on, mend it and run: npm run deploy.");
		const kept = JSON.parse(readFileSync(join(scenario.folder, ".deploy.production.json"), "utf8"));
		expect(ended.said).toContain(`--bookmark=${kept.attempt.bookmark}`);
		expect(cloudflare.changes()).toEqual([]);
		expect(cloudflare.workers.get("muster")?.versions).toHaveLength(1);
	});

	test("says what is done if an upload or its domain fails, and goes on from there with the same secret", async () => {
		const scenario = await newScenario();
		const { cloudflare, folder, run } = scenario;
		for (const name of queuesOf(readWranglerConfig("wrangler.toml", null))) cloudflare.createQueue(name);
		cloudflare.fault = (method, path) =>
			method === "PUT" && path.endsWith("/workers/scripts/muster")
				? { status: 400, code: 10021, message: "The stand-in takes no upload." }
				: null;
		const environment = { ...ANSWERS, PUBLIC_URL: `${ANSWERS.PUBLIC_URL}/`, D1_LOCATION: "any" };
		const failed = await run("deploy", [], { environment });
		expect(failed.code, failed.said).toBe(1);
		expect(failed.said).toContain("The stand-in takes no upload.");
		expect(failed.said).toContain(`Done before: make the database muster; apply ${FIRST_MIGRATION} to muster.`);
		expect(failed.said).toContain("The new code is not deployed.");
		expect(cloudflare.workers.size).toBe(0);

		// The code goes up, and then its domain fails: what runs is known, and what nobody has been told yet.
		cloudflare.fault = (_method, path) =>
			path.endsWith("/domains/records") ? { status: 400, code: 100, message: "The stand-in takes no domain." } : null;
		addMigration(scenario);
		const databases = cloudflare.databases.size;
		const outputs = join(folder, "outputs");
		const partly = await run("deploy", [], { environment: { GITHUB_OUTPUT: outputs } });
		expect(partly.code, partly.said).toBe(1);
		const deployed = cloudflare.running("muster");
		expect(partly.said).toContain(`Version ${deployed?.id} is deployed, but not all of its triggers`);
		expect(partly.said).not.toContain("The new code is not deployed.");
		expect(partly.said).not.toContain("The version that ran before goes on");
		expect(readFileSync(outputs, "utf8")).toBe(`version=${deployed?.id}\nurl=${ANSWERS.PUBLIC_URL}\n`);
		const answers = () => JSON.parse(readFileSync(join(folder, ".deploy.production.json"), "utf8"));
		expect(answers().last.version).toBe(deployed?.id);
		const copy = join(folder, ".deploy.production.secret");
		expect(partly.said).toContain(`Your copy is in ${copy}`);
		expect(partly.said).not.toContain("By hand, once:");

		cloudflare.fault = () => null;
		const ended = await run("deploy");
		expect(ended, ended.said).toMatchObject({ code: 0 });
		expect(cloudflare.databases.size).toBe(databases);
		expect(ended.said).toContain("By hand, once:");
		expect(answers().saidByHand).toBe(true);
		expect(bindingOf(cloudflare, "muster", "BETTER_AUTH_SECRET")?.text).toBe(readFileSync(copy, "utf8").trim());
	});
});

describe.concurrent("npm run rollback", { timeout: TIMEOUT_MS }, () => {
	test("brings the version before back, and not over migrations that it does not know unless it is told to", async () => {
		const scenario = await newScenario();
		const { cloudflare, run } = scenario;
		plantDeployed(cloudflare, null);
		const earlier = cloudflare.running("muster");
		addMigration(scenario);
		const outputs = join(scenario.folder, "outputs");
		const deployed = await run("deploy", [], { environment: { ...ANSWERS, GITHUB_OUTPUT: outputs } });
		expect(deployed, deployed.said).toMatchObject({ code: 0 });
		const later = cloudflare.running("muster");
		expect(readFileSync(outputs, "utf8")).toBe(`version=${later?.id}\nurl=${ANSWERS.PUBLIC_URL}\n`);

		const refused = await run("rollback");
		expect(refused.code, refused.said).toBe(1);
		expect(refused.said).toContain(
			`It knows the migrations up to ${FIRST_MIGRATION}, and the database has ${NEXT_MIGRATION}.`,
		);
		expect(cloudflare.running("muster")).toBe(later);

		const ended = await run("rollback", ["--despite-migrations"]);
		expect(ended, ended.said).toMatchObject({ code: 0 });
		expect(cloudflare.running("muster")).toBe(earlier);
		expect(ended.said).toContain("Not rolled back: the database, queues and their messages, cron triggers");
		expect(ended.said).toMatch(/restore muster --bookmark=bookmark-of-muster-\d+/);
		expect(cloudflare.tablesOf("muster")).toContain("next");
	});
});

describe.concurrent("npm run rollback, again and after a change of secrets,", { timeout: TIMEOUT_MS }, () => {
	test("goes back to earlier code, says that the change is undone, and never goes forward again", async () => {
		const { cloudflare, run } = await newScenario();
		plantDeployed(cloudflare, null);
		const first = cloudflare.running("muster");
		const message = `migrations up to ${FIRST_MIGRATION}`;
		const bad = cloudflare.plantVersion("muster", { "workers/message": message });
		const changed = cloudflare.plantVersion("muster", { "workers/triggered_by": "secret" });

		const late = await run("rollback", ["--from", bad.id]);
		expect(late.code, late.said).toBe(1);
		expect(late.said).toContain(`version ${changed.id} runs, not ${bad.id}.`);
		const ended = await run("rollback");
		expect(ended, ended.said).toMatchObject({ code: 0 });
		expect(cloudflare.running("muster")).toBe(first);
		expect(ended.said).toContain(`Secrets or settings were changed since, by ${changed.id}.`);

		const again = await run("rollback");
		expect(again.code, again.said).toBe(1);
		expect(again.said).toContain(`There is no version to go back to before ${first?.id}.`);
		expect(cloudflare.running("muster")).toBe(first);
	});
});

describe("the releases that led to the running version", () => {
	const made = (number: number, message: string) => ({
		id: `${number}`,
		madeAt: `2026-11-26T06:00:0${number}Z`,
		message,
	});
	const [first, secret, second, third, later] = [
		made(1, "migrations up to 0000"),
		made(2, ""),
		made(3, "migrations up to 0001"),
		made(4, "migrations up to 0001"),
		made(5, ""),
	];
	const idsOf = (deployed: (typeof first)[]) => releasesOf(deployed).map(({ versions }) => versions.join("+"));

	test("a changed secret belongs to the release before it", () => {
		expect(idsOf([first, secret, second, later])).toEqual(["1+2", "3+5"]);
		expect(releasesOf([first, secret]).at(0)?.knownMigration).toBe("0000");
	});

	test("a release from which somebody went back is none of them, also after the next", () => {
		expect(idsOf([first, second, first])).toEqual(["1"]);
		expect(idsOf([first, second, first, third])).toEqual(["1", "4"]);
		expect(idsOf([first, secret, second, secret, third])).toEqual(["1+2", "4"]);
	});

	test("a way back leads to a version that is listed no more, or forward on purpose", () => {
		expect(idsOf([second, third, first])).toEqual(["1"]);
		expect(idsOf([first, second, first, second])).toEqual(["1", "3"]);
	});
});

describe("refused before anything is asked or made:", () => {
	const config = readWranglerConfig("wrangler.toml", null);
	const right = { PUBLIC_URL: "https://teams.muster.test", MAIL_FROM: "Teams <teams@muster.test>" };

	test("nothing of a right configuration", () => {
		expect(refusals(config, right, {})).toEqual([]);
		expect(refusals(config, { ...right, PUBLIC_URL: "https://muster.acme.workers.dev" }, {})).toEqual([]);
		for (const transport of MAIL_TRANSPORTS)
			expect(refusals(config, { ...right, MAIL_TRANSPORT: transport, TURNSTILE_SITE_KEY: "0x4" }, {})).toEqual([]);
	});

	test.each([
		[{ PUBLIC_URL: "https://teams.example.org" }, {}, "PUBLIC_URL is still a placeholder"],
		[{ MAIL_FROM: "Teams <teams@example.com>" }, {}, "MAIL_FROM is still a placeholder"],
		[{ MAIL_FROM: "Teams" }, {}, "MAIL_FROM must contain an address"],
		[{ PUBLIC_URL: "http://localhost:8787" }, {}, "PUBLIC_URL must be an https address on the internet"],
		[{ PUBLIC_URL: "https://teams.muster.test/app" }, {}, "PUBLIC_URL must have no port and no path"],
		[{ PUBLIC_URL: "https://other.acme.workers.dev" }, {}, "PUBLIC_URL must begin with https://muster."],
		[{ PUBLIC_URL: "teams.muster.test" }, {}, "PUBLIC_URL must be the public URL"],
		[{ MAIL_TRANSPORT: "pigeon" }, {}, "MAIL_TRANSPORT must be cloudflare, resend or smtp"],
		[{ MAIL_TRANSPORT: "smtp" }, { SMTP_URL: "smtp.muster.test" }, "SMTP_URL must be the URL of the mail server"],
		[{ DEV_MAILBOX: "on" }, {}, "DEV_MAILBOX must be off"],
		[{ RATE_LIMITS: "off" }, {}, "RATE_LIMITS must be on"],
		[{ MAIL_TRANPORT: "smtp" }, {}, "MAIL_TRANPORT is no variable of the Worker"],
		[{ SMTP_URL: "smtps://user:password@smtp.muster.test" }, {}, "SMTP_URL is a secret"],
		[{ BETTER_AUTH_SECRET_PREVIOUS: "" }, {}, "BETTER_AUTH_SECRET_PREVIOUS is a secret"],
		[{}, { OPERATOR_KEY: "short" }, "OPERATOR_KEY must have at least 32 characters"],
		[{}, { BETTER_AUTH_SECRET: "short" }, "BETTER_AUTH_SECRET must have at least 32 characters"],
	])("%o %o", (variables, secrets, problem) => {
		expect(refusals(config, { ...right, ...variables }, { ...secrets }).join("\n")).toContain(problem);
	});

	test("a form of each secret is known, so that one at Cloudflare never counts as wrong", () => {
		const all = unseenSecrets(secretNames());
		expect(workerProblems(config, { ...right, TURNSTILE_SITE_KEY: "0x4" }, all)).toEqual([]);
	});

	test("a queue whose name the Worker would take for that of another kind", () => {
		const { producers, consumers } = config.queues;
		const renamed = (name: string, to: string) => ({
			...config,
			queues: {
				producers: producers.map((one) => (one.queue === name ? { ...one, queue: to } : one)),
				consumers: consumers.map((one) => ({
					...one,
					queue: one.queue === name ? to : one.queue,
					dead_letter_queue: one.dead_letter_queue === name ? to : one.dead_letter_queue,
				})),
			},
		});
		const problemsOf = (name: string, to: string) => refusals(renamed(name, to), right, {}).join("\n");
		expect(problemsOf("muster-mail", "acme-mail-eu")).toBe("");
		expect(problemsOf("muster-mail", "outgoing")).toContain("the queue outgoing has owed mail");
		expect(problemsOf("muster-codes", "muster-mail-events-2")).toContain(
			"the queue muster-mail-events-2 has owed mail",
		);
		expect(problemsOf("muster-mail-dlq", "muster-mail-eu-dlq")).toContain(
			"the queue muster-mail-eu-dlq has dead letters",
		);
		expect(problemsOf("muster-mail-events", "bounces")).toContain("the queue bounces has mail events");
	});

	test("a configuration without a binding that the Worker needs", () => {
		expect(refusals({ ...config, d1_databases: [] }, right, {}).join()).toContain("DB is missing");
	});
});

test("what is to be done by hand for staging is done to staging", () => {
	const staging = {
		environment: "staging",
		section: "staging",
		config: "",
		yes: true,
		healthUrl: null,
		waitSeconds: 0,
	};
	const answers = { publicUrl: ANSWERS.PUBLIC_URL, mailFrom: ANSWERS.MAIL_FROM };
	const ofResend = linesByHand(staging, { ...answers, mailTransport: "resend" }, null).join("\n");
	expect(ofResend).toContain("npx wrangler secret put RESEND_WEBHOOK_SECRET --env staging");
	expect(restoreCommand(staging, "muster-staging", "b")).toMatch(/ --env staging$/);
	const ofCloudflare = linesByHand(staging, { ...answers, mailTransport: "cloudflare" }, "muster-mail-events-staging");
	expect(ofCloudflare.join("\n")).toContain("queues subscription create muster-mail-events-staging ");
});

test("the workflow looks at the address without a slash, and rolls back its own version only", () => {
	const workflow = readFileSync(join(".github", "workflows", "deploy.yml"), "utf8");
	expect(workflow).toMatch(/ URL: \$\{\{ steps\.deploy\.outputs\.url \}\}/);
	expect(workflow).not.toContain('"$PUBLIC_URL');
	expect(workflow).toMatch(/npm run rollback .*--from "\$VERSION"/);
	expect(workflow).toMatch(/ VERSION: \$\{\{ steps\.deploy\.outputs\.version \}\}/);
});

describe("the wait for the new version", () => {
	test("ends when /health names it, and reports what else it saw", async () => {
		const { cloudflare } = await newScenario();
		cloudflare.plantWorker("muster", []);
		const url = `${cloudflare.url}/running/muster`;
		const version = cloudflare.running("muster")?.id ?? "";
		expect(await waitForVersion(url, version, 1)).toEqual({ state: "running" });
		expect(await waitForVersion(url, "a later version", 1)).toEqual({ state: "silent", saw: `version ${version}` });
		cloudflare.refused = ["RESEND_API_KEY"];
		expect(await waitForVersion(url, version, 1)).toEqual({ state: "refusing", names: ["RESEND_API_KEY"] });
		expect(await waitForVersion(`${cloudflare.url}/running/another`, version, 0)).toMatchObject({ state: "silent" });
	});
});
