import { appendFileSync } from "node:fs";
import process from "node:process";
import { readBookmark } from "./account";
import { type Answers, answersFile, collectAnswers, JURISDICTIONS, keepAnswers } from "./answers";
import type { Ask } from "./ask";
import { linesByHand } from "./by-hand";
import { waitForVersion } from "./health";
import { versionMessage } from "./migrations";
import { commandFor, type DeployOptions } from "./options";
import { checkBeforeAnything, linesOfPlan, makePlan, type Plan, readConfigOf, variablesOf } from "./plan";
import { MADE_SECRET, makeSecret, withSecretsFile } from "./secrets";
import { Stop } from "./stop";
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
	checkBeforeAnything(config, variables);
	keepAnswers(options, answers);

	const wrangler = wranglerFor(options);
	const plan = await makePlan(options, config, answers, variables, wrangler);
	for (const line of linesOfPlan(options, plan)) say(line);
	if (ask !== null && !/^y(es)?$/i.test(await ask("Go on? y/n"))) {
		throw new Stop("Nothing was made and nothing was changed.", [`To go on: ${commandFor("deploy", options)}`]);
	}

	const bookmark = plan.makesDatabase ? null : await readBookmark(wrangler, plan.database.name);
	keepAnswers(options, { ...answers, attempt: { at: new Date().toISOString(), bookmark } });
	const restore = bookmark === null ? [] : [restoreLine(plan.database.name, bookmark)];
	if (bookmark !== null)
		say(`To restore the database to this moment, within 30 days:\n  ${restoreCommand(plan.database.name, bookmark)}`);

	const done: string[] = [];
	const step = async (what: string, run: () => Promise<Ran>, hints: readonly string[] = []): Promise<Ran> => {
		const ran = await run();
		if (!ran.succeeded) throw stopped(what, ran, done, options, hints);
		done.push(what);
		say(`done: ${what}`);
		return ran;
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
		await step(`apply ${plan.pendingMigrations.join(", ")} to ${plan.database.name}`, apply, restore);
	}
	const version = await upload(plan, options, wrangler, step, say);
	const deployed = { at: new Date().toISOString(), bookmark };
	keepAnswers(options, { ...answers, attempt: deployed, last: { version, ...deployed } });
	// A later step of a workflow on GitHub learns that there is something to roll back.
	if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `version=${version}\n`);
	sayByHand(plan, say);
	await confirmRunning(options, answers.publicUrl, version, plan.isFirst);
	say(`Deployed: ${answers.publicUrl} runs version ${version}.`);
}

function placeOf(place: Answers["database"]): string[] {
	if (place === undefined || place === "any") return [];
	return JURISDICTIONS.some((name) => name === place) ? ["--jurisdiction", place] : ["--location", place];
}

/** Uploads code, variables and missing secrets as one version, and returns its id. */
async function upload(
	plan: Plan,
	options: DeployOptions,
	wrangler: Wrangler,
	step: (what: string, run: () => Promise<Ran>, hints: readonly string[]) => Promise<Ran>,
	say: Say,
): Promise<string> {
	const made = plan.makesSecret ? makeSecret(options) : null;
	const secrets = { ...plan.newSecrets, ...(made === null ? {} : { [MADE_SECRET]: made.value }) };
	const { hostname } = new URL(plan.answers.publicUrl);
	const ran = await withSecretsFile(secrets, (secretsFile) =>
		step(
			`upload the code${Object.keys(secrets).length > 0 ? ` with ${Object.keys(secrets).join(", ")}` : ""}`,
			() =>
				wrangler(
					...["deploy", "--message", versionMessage(plan.migrations), ...secretsFile],
					...Object.entries(plan.variables).flatMap(([name, value]) => ["--var", `${name}:${value}`]),
					...(hostname.endsWith(".workers.dev") || plan.config.routes?.length ? [] : ["--domain", hostname]),
				),
			plan.pendingMigrations.length === 0
				? []
				: ["The version that ran before goes on, on the migrated database: migrations are additive."],
		),
	);
	if (made !== null) for (const line of linesOfSecret(made.copy)) say(line);
	const version = ran.events.find(({ type }) => type === "deploy")?.version_id;
	if (typeof version !== "string") throw new Stop(`wrangler did not name the version that it deployed:\n${ran.said}`);
	return version;
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

async function confirmRunning(
	options: DeployOptions,
	publicUrl: string,
	version: string,
	isFirst: boolean,
): Promise<void> {
	const url = options.healthUrl ?? publicUrl;
	const health = await waitForVersion(url, version, options.waitSeconds);
	const back = isFirst ? [] : [`To go back: ${commandFor("rollback", options)}`];
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

function sayByHand({ isFirst, answers, config }: Plan, say: Say): void {
	if (!isFirst) return;
	say("By hand, once:");
	const ofDeadLetters = config.queues.consumers.map(({ dead_letter_queue }) => dead_letter_queue);
	const eventsQueue = queuesOf(config).find((name) => /events/.test(name) && !ofDeadLetters.includes(name)) ?? null;
	for (const line of linesByHand(answers, eventsQueue)) say(`- ${line}`);
}

export const restoreCommand = (database: string, bookmark: string) =>
	`npx wrangler d1 time-travel restore ${database} --bookmark=${bookmark}`;

const restoreLine = (database: string, bookmark: string) =>
	`To take the database back: ${restoreCommand(database, bookmark)}. Everything that people did since is lost then.`;

/** The stop of a step that failed. wrangler reports an upload before the triggers, domains and consumers that follow it. */
function stopped(
	what: string,
	ran: Ran,
	done: readonly string[],
	options: DeployOptions,
	hints: readonly string[],
): Stop {
	const code = /^Uploaded \S+ \(/m.test(ran.output)
		? "The new code is deployed, but not all of its triggers: domain, cron and consumers."
		: "The new code is not deployed.";
	return new Stop(
		`Failed: ${what}.\n${ran.said}\nDone before: ${done.join("; ") || "nothing"}. Nothing after it was done. ${code}`,
		[
			`To go on, mend it and run: ${commandFor("deploy", options)}. Steps that are done are not repeated.`,
			...hints,
			`Answers are kept in ${answersFile(options)}.`,
		],
	);
}
