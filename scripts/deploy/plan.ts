import { lookup } from "node:dns/promises";
import { readAppliedMigrations, readDatabases, readQueues, readSecrets } from "./account";
import { type Answers, PLACES } from "./answers";
import { refusals, unseenSecrets, workerProblems } from "./checks";
import { askHealth } from "./health";
import { type DatabaseTarget, databaseOf, migrationsIn } from "./migrations";
import { commandFor, type DeployOptions } from "./options";
import { givenSecrets, MADE_SECRET } from "./secrets";
import { Stop } from "./stop";
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
	/** True if this Worker was never deployed. */
	isFirst: boolean;
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
	const { publicUrl, mailFrom, mailTransport, variables } = answers;
	return {
		...vars,
		...variables,
		PUBLIC_URL: publicUrl,
		MAIL_FROM: mailFrom,
		MAIL_TRANSPORT: mailTransport,
	};
}

export function checkBeforeAnything(config: WranglerConfig, variables: Record<string, string>): void {
	stopIf(refusals(config, variables, givenSecrets()));
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
	const isTaken = secrets === null && !options.replaceDns && (await standsElsewhere(answers.publicUrl));
	const { hostname } = new URL(answers.publicUrl);
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
					`something else stands at ${hostname}, and its DNS record would be replaced. If you want that, add --replace-dns to the command`,
				]
			: []),
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
		isFirst: secrets === null,
	};
}

/**
 * True if something other than Muster answers at an address, or its host is known. wrangler takes a domain over without a
 * question if it cannot ask, and replaces its DNS record.
 */
async function standsElsewhere(publicUrl: string): Promise<boolean> {
	const { hostname } = new URL(publicUrl);
	if (hostname.endsWith(".workers.dev")) return false;
	const isKnown = await lookup(hostname).then(
		() => true,
		() => false,
	);
	return isKnown && typeof (await askHealth(publicUrl)) === "string";
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
		...pendingMigrations.map((name) => `+ migration ${name}`),
		...(pendingMigrations.length === 0 ? ["= migrations"] : []),
		"+ a new version of the code",
	];
}
