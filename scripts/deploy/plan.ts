import { lookup } from "node:dns/promises";
import process from "node:process";
import { readAppliedMigrations, readDatabases, readQueues, readSecrets } from "./account";
import { type Answers, answersFile, environmentsAt, PLACES } from "./answers";
import { refusals, unseenSecrets, workerProblems } from "./checks";
import { type DatabaseTarget, databaseOf, migrationsIn } from "./migrations";
import { commandFor, type DeployOptions } from "./options";
import { givenSecrets, MADE_SECRET } from "./secrets";
import { Stop } from "./stop";
import { readRunning, type Version } from "./versions";
import type { Wrangler } from "./wrangler";
import { queuesOf, readWranglerConfig, type WranglerConfig } from "./wrangler-config";

/** The steps of one deployment. */
export interface Plan {
	config: WranglerConfig;
	answers: Answers;
	variables: Record<string, string>;
	database: DatabaseTarget;
	makesDatabase: boolean;
	missingQueues: string[];
	/** Secrets that Cloudflare does not have and this command knows. */
	newSecrets: Record<string, string>;
	makesSecret: boolean;
	migrations: string[];
	pendingMigrations: string[];
	/** The version that runs now; null if this Worker was never deployed. */
	running: Version | null;
}

export function readConfigOf({ config, section, environment }: DeployOptions): WranglerConfig {
	try {
		return readWranglerConfig(config, section);
	} catch (error) {
		throw new Stop(
			`wrangler.toml has no environment ${environment} that can be deployed: ${error instanceof Error ? error.message : error}`,
		);
	}
}

export function variablesOf({ vars }: WranglerConfig, answers: Answers): Record<string, string> {
	const { publicUrl, mailFrom, mailTransport } = answers;
	return { ...vars, PUBLIC_URL: publicUrl, MAIL_FROM: mailFrom, MAIL_TRANSPORT: mailTransport };
}

export function checkBeforeAnything(
	options: DeployOptions,
	config: WranglerConfig,
	variables: Record<string, string>,
): void {
	const problems = refusals(config, variables, givenSecrets());
	stopIf(problems);
	stopIf(
		environmentsAt(variables.PUBLIC_URL ?? "", options).map(
			(environment) =>
				`${variables.PUBLIC_URL} is the address of ${environment}, as ${answersFile({ ...options, environment })} says`,
		),
	);
}

export async function makePlan(
	options: DeployOptions,
	config: WranglerConfig,
	answers: Answers,
	variables: Record<string, string>,
	wrangler: Wrangler,
): Promise<Plan> {
	const database = databaseOf(config, options.config);
	if (database === null) throw new Stop("wrangler.toml names no database for this environment.");
	const queues = queuesOf(config);
	// The first call alone: it may renew the operator's login, and two renewals at once end it.
	const databases = await readDatabases(wrangler);
	const [existingQueues, secrets] = await Promise.all([readQueues(wrangler, queues), readSecrets(wrangler)]);
	const makesDatabase = !databases.includes(database.name);
	const migrations = migrationsIn(database.folder);
	const applied = makesDatabase ? [] : await readAppliedMigrations(wrangler, database.binding);
	const newSecrets = Object.fromEntries(
		Object.entries(givenSecrets()).filter(([name]) => !(secrets ?? []).includes(name)),
	);
	const isMissing = (name: string) => !(secrets ?? []).includes(name) && !(name in newSecrets);
	const hasNoPlace = makesDatabase && answers.database === undefined;
	const running = secrets === null ? null : await readRunning(wrangler);
	const { hostname } = new URL(answers.publicUrl);
	const isOurs = URL.parse(running?.variables.PUBLIC_URL ?? "")?.hostname === hostname;
	const isTaken = !isOurs && !options.replaceDns && (await isKnown(hostname));
	const willHave = { ...unseenSecrets([...(secrets ?? []), MADE_SECRET]), ...newSecrets };
	stopIf([
		...workerProblems(config, variables, willHave).map(
			(problem) =>
				`${problem}. A secret that Cloudflare does not have goes up with the code if it is set in the environment of this command: read -rs NAME && export NAME && ${commandFor("deploy", options)}`,
		),
		...(hasNoPlace
			? [
					`a new database stays for ever in the place where it was made. Set D1_LOCATION in the environment of this command, to one of ${PLACES.join(", ")}`,
				]
			: []),
		...(isTaken
			? [
					`${hostname} has a DNS record already, and this Worker does not run at that address. The record would be replaced, and a Worker that runs there would lose its domain. If you want that: ${commandFor("deploy", options, "--replace-dns")}. If not, correct publicUrl in ${answersFile(options)}`,
				]
			: []),
		...(options.yes ? unsaidTransport(variables, running) : []),
	]);
	return {
		config,
		answers,
		variables,
		database,
		makesDatabase,
		missingQueues: queues.filter((name) => !existingQueues.includes(name)),
		newSecrets,
		makesSecret: isMissing(MADE_SECRET),
		migrations,
		pendingMigrations: migrations.filter((name) => !applied.includes(name)),
		running,
	};
}

/**
 * True if a host has a DNS record. wrangler takes a domain over without a question if it cannot ask, and
 * replaces its DNS record.
 */
async function isKnown(hostname: string): Promise<boolean> {
	if (hostname.endsWith(".workers.dev")) return false;
	return lookup(hostname).then(
		() => true,
		() => false,
	);
}

/** A machine without the kept answers would let mails go out by the default transport. */
function unsaidTransport({ MAIL_TRANSPORT }: Record<string, string>, running: Version | null): string[] {
	const present = running?.variables.MAIL_TRANSPORT;
	if (present === undefined || present === MAIL_TRANSPORT || process.env.MAIL_TRANSPORT) return [];
	return [
		`mails go out by ${present} now, and would go out by ${MAIL_TRANSPORT}. Set MAIL_TRANSPORT in the environment of this command to say which`,
	];
}

/** The variables that are not those of the version that runs. Secrets are not among them. */
function linesOfVariables(variables: Readonly<Record<string, string>>, running: Version | null): string[] {
	if (running === null) return [];
	const before = running.variables;
	const names = [...new Set([...Object.keys(before), ...Object.keys(variables)])].sort();
	return names
		.filter((name) => before[name] !== variables[name])
		.map((name) => {
			if (before[name] === undefined) return `+ variable ${name} = ${variables[name]}`;
			if (variables[name] === undefined) return `- variable ${name}, which is ${before[name]} now`;
			return `~ variable ${name} = ${variables[name]}, which is ${before[name]} now`;
		});
}

/** @throws Stop if there are reasons not to go on */
function stopIf(reasons: readonly string[]): void {
	if (reasons.length > 0)
		throw new Stop(`Nothing was made, because:\n${reasons.map((line) => `- ${line}`).join("\n")}`);
}

export function linesOfPlan({ environment }: DeployOptions, plan: Plan): string[] {
	const { answers, database, makesDatabase, missingQueues, newSecrets, makesSecret, pendingMigrations } = plan;
	const names = [...Object.keys(newSecrets), ...(makesSecret ? [MADE_SECRET] : [])];
	return [
		`Deploying ${plan.config.name} (${environment}) to ${answers.publicUrl}, mails from ${answers.mailFrom}:`,
		makesDatabase
			? `+ database ${database.name} (place: ${answers.database}, which nobody can change later)`
			: `= database ${database.name}`,
		...missingQueues.map((name) => `+ queue ${name}`),
		...(missingQueues.length === 0 ? ["= queues"] : []),
		...names.map((name) => `+ secret ${name}`),
		...(names.length === 0 ? ["= secrets"] : []),
		...linesOfVariables(plan.variables, plan.running),
		...pendingMigrations.map((name) => `+ migration ${name}`),
		...(pendingMigrations.length === 0 ? ["= migrations"] : []),
		"+ a new version of the code",
	];
}
