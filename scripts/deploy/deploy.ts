import { appendFileSync } from "node:fs";
import process from "node:process";
import { queueKind } from "../../src/mail/queue-kind";
import { readBookmark } from "./account";
import { type Answers, answersFile, collectAnswers, JURISDICTIONS, keepAnswers } from "./answers";
import type { Ask } from "./ask";
import { linesByHand } from "./by-hand";
import { waitForVersion } from "./health";
import { versionMessage } from "./migrations";
import { commandFor, type DeployOptions, type Target, wranglerCommandFor } from "./options";
import { checkBeforeAnything, linesOfPlan, makePlan, type Plan, readConfigOf, variablesOf } from "./plan";
import { MADE_SECRET, makeSecret, withSecretsFile } from "./secrets";
import { Stop } from "./stop";
import { readRunning, type Version } from "./versions";
import { type Ran, type Wrangler, wranglerFor } from "./wrangler";
import { queuesOf } from "./wrangler-config";

type Say = (line: string) => void;

/**
 * Deploys one environment: everything from an empty account to a running Worker. What exists is left as it is.
 *
 * @param ask null if nobody can answer
 * @throws Stop with what was done, what was not, and how to go on
 */
export async function deploy(options: DeployOptions, say: Say, ask: Ask | null): Promise<void> {
	const config = readConfigOf(options);
	const answers = await collectAnswers(options, config.vars, ask);
	const variables = variablesOf(config, answers);
	checkBeforeAnything(options, config, variables);
	keepAnswers(options, answers);

	const wrangler = wranglerFor(options);
	const plan = await makePlan(options, config, answers, variables, wrangler);
	for (const line of linesOfPlan(options, plan)) say(line);
	if (ask !== null && !/^y(es)?$/i.test(await ask("Go on? y/n"))) {
		throw new Stop("Nothing was made and nothing was changed.", [`To go on: ${commandFor("deploy", options)}`]);
	}

	const bookmark = plan.makesDatabase ? null : await readBookmark(wrangler, plan.database.name);
	keepAnswers(options, { ...answers, attempt: { at: new Date().toISOString(), bookmark } });
	const restore = bookmark === null ? null : restoreCommand(options, plan.database.name, bookmark);
	if (restore !== null) say(`To restore the database to this moment, within 30 days:\n  ${restore}`);

	const done: string[] = [];
	const step = async (what: string, run: () => Promise<Ran>, hints: readonly string[] = []): Promise<void> => {
		const ran = await run();
		if (!ran.succeeded) throw stopped(what, ran, done, options, ["The new code is not deployed.", ...hints]);
		done.push(what);
		say(`done: ${what}`);
	};

	if (plan.makesDatabase) {
		const place = placeOf(answers.database);
		const create = () => wrangler("d1", "create", plan.database.name, "--update-config=false", ...place);
		await step(`make the database ${plan.database.name}`, create);
	}
	for (const queue of plan.missingQueues) {
		await step(`make the queue ${queue}`, () => wrangler("queues", "create", queue));
	}
	if (plan.pendingMigrations.length > 0) {
		const apply = () => wrangler("d1", "migrations", "apply", plan.database.binding, "--remote");
		const hints =
			restore === null ? [] : [`To take the database back: ${restore}. Everything that people did since is lost then.`];
		await step(`apply ${plan.pendingMigrations.join(", ")} to ${plan.database.name}`, apply, hints);
	}
	const { what, ran, version, copy } = await upload(plan, options, wrangler);
	const back = plan.running === null ? [] : [`To go back: ${commandFor("rollback", options)}`];
	const moment = { at: new Date().toISOString(), bookmark };
	const kept = { ...answers, attempt: moment, ...(version === null ? {} : { last: { version, ...moment } }) };
	keepAnswers(options, kept);
	if (version !== null) {
		// The later steps of a workflow on GitHub learn that there is something to look at and to roll back.
		if (process.env.GITHUB_OUTPUT)
			appendFileSync(process.env.GITHUB_OUTPUT, `version=${version}\nurl=${answers.publicUrl}\n`);
		if (plan.makesSecret) for (const line of linesOfSecret(copy)) say(line);
	}
	if (version === null) throw stopped(what, ran, done, options, linesOfNoUpload(plan));
	if (!ran.succeeded) {
		const partly = `Version ${version} is deployed, but not all of its triggers: domain, cron and consumers.`;
		throw stopped(what, ran, done, options, [partly, ...back]);
	}
	say(`done: ${what}`);
	if (!answers.saidByHand) {
		for (const line of linesOfByHand(options, plan)) say(line);
		keepAnswers(options, { ...kept, saidByHand: true });
	}
	await confirmRunning(options, answers.publicUrl, version, back);
	say(`Deployed: ${answers.publicUrl} runs version ${version}.`);
}

function placeOf(place: Answers["database"]): string[] {
	if (place === undefined || place === "any") return [];
	return JURISDICTIONS.some((name) => name === place) ? ["--jurisdiction", place] : ["--location", place];
}

/**
 * Uploads code, variables and missing secrets as one version.
 *
 * @returns its id, also if wrangler failed after the upload, at a domain or another trigger; null if no version was deployed
 */
async function upload(plan: Plan, options: DeployOptions, wrangler: Wrangler) {
	const made = plan.makesSecret ? makeSecret(options) : null;
	const secrets = { ...plan.newSecrets, ...(made === null ? {} : { [MADE_SECRET]: made.value }) };
	const names = Object.keys(secrets).join(", ");
	const { hostname } = new URL(plan.answers.publicUrl);
	const ran = await withSecretsFile(secrets, (secretsFile) =>
		wrangler(
			...["deploy", "--message", versionMessage(plan.migrations), ...secretsFile],
			...Object.entries(plan.variables).flatMap(([name, value]) => ["--var", `${name}:${value}`]),
			...(hostname.endsWith(".workers.dev") || plan.config.routes?.length ? [] : ["--domain", hostname]),
		),
	);
	const reported = ran.events.find(({ type }) => type === "deploy")?.version_id;
	const version = typeof reported === "string" ? reported : await newVersion(options, wrangler, plan.running, ran);
	return { what: `upload the code${names === "" ? "" : ` with ${names}`}`, ran, version, copy: made?.copy ?? null };
}

/**
 * The version that runs after an upload of which wrangler has not reported one; null if it is the one that ran before.
 *
 * @throws Stop if nobody can tell
 */
async function newVersion(
	options: DeployOptions,
	wrangler: Wrangler,
	before: Version | null,
	{ said }: Ran,
): Promise<string | null> {
	try {
		const id = (await readRunning(wrangler))?.id ?? null;
		return id === before?.id ? null : id;
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		throw new Stop(`Failed: upload the code.\n${said}\n${error.message}\nSo the new code may be deployed, or not.`, [
			`Look which version runs: ${wranglerCommandFor(options, "deployments", "list")}`,
			`To go on: ${commandFor("deploy", options)}`,
		]);
	}
}

function linesOfNoUpload({ pendingMigrations, running }: Plan): string[] {
	const goesOn = pendingMigrations.length > 0 && running !== null;
	return [
		"The new code is not deployed.",
		...(goesOn ? ["The version that ran before goes on, on the migrated database: migrations are additive."] : []),
	];
}

function linesOfSecret(copy: string | null): string[] {
	return copy === null
		? [
				`${MADE_SECRET} was made. Only Cloudflare has it, and shows it to nobody: to change it later is to end its links. To have a copy, set ${MADE_SECRET} yourself before the first deployment.`,
			]
		: [
				`${MADE_SECRET} was made. Cloudflare keeps it and shows it to nobody. Your copy is in ${copy}, readable by you only:`,
				"  move it into your password manager, and delete the file. A later change of the secret asks for it.",
			];
}

/** @param back how to go back; empty if there is no version before */
async function confirmRunning(
	options: DeployOptions,
	publicUrl: string,
	version: string,
	back: readonly string[],
): Promise<void> {
	const url = options.healthUrl ?? publicUrl;
	const health = await waitForVersion(url, version, options.waitSeconds);
	if (health.state === "refusing") {
		throw new Stop(
			`Version ${version} is deployed, but refuses its configuration: ${health.names.join(", ")}. Every request is answered with 503.`,
			["Set what is missing, then deploy again.", ...back],
		);
	}
	if (health.state === "silent") {
		throw new Stop(
			`Version ${version} is deployed, but ${url}/health did not name it within ${options.waitSeconds} s. Last: ${health.saw}.`,
			[`A new domain needs some minutes for its certificate. Look again: curl ${url}/health`, ...back],
		);
	}
}

function linesOfByHand(options: DeployOptions, { answers, config }: Plan): string[] {
	const eventsQueue = queuesOf(config).find((name) => queueKind(name) === "mail events") ?? null;
	return ["By hand, once:", ...linesByHand(options, answers, eventsQueue).map((line) => `- ${line}`)];
}

export const restoreCommand = (target: Target, database: string, bookmark: string) =>
	wranglerCommandFor(target, "d1", "time-travel", "restore", database, `--bookmark=${bookmark}`);

/** @param state of the new code, and how to go on from there, a line each */
function stopped(
	what: string,
	ran: Ran,
	done: readonly string[],
	options: DeployOptions,
	[state, ...hints]: readonly string[],
): Stop {
	return new Stop(
		`Failed: ${what}.\n${ran.said}\nDone before: ${done.join("; ") || "nothing"}. Nothing after it was done. ${state}`,
		[
			`To go on, mend it and run: ${commandFor("deploy", options)}. Steps that are done are not repeated.`,
			...hints,
			`Answers are kept in ${answersFile(options)}.`,
		],
	);
}
