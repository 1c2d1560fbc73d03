import { readAppliedMigrations } from "./account";
import { readAnswers } from "./answers";
import type { Ask } from "./ask";
import { restoreCommand } from "./deploy";
import { waitForVersion } from "./health";
import { databaseOf, knownMigration } from "./migrations";
import { commandFor, type RollbackOptions, wranglerCommandFor } from "./options";
import { Stop } from "./stop";
import { type Release, readDeployments, readVersion, releasesOf } from "./versions";
import { type Wrangler, wranglerFor } from "./wrangler";
import { readWranglerConfig } from "./wrangler-config";

/**
 * Deploys an earlier version of the Worker again, and waits until it answers. The database stays as it is.
 *
 * @param ask null if nobody can answer
 * @throws Stop if there is no such version, or if the database has migrations that it does not know
 */
export async function rollback(options: RollbackOptions, say: (line: string) => void, ask: Ask | null): Promise<void> {
	const config = readWranglerConfig(options.config, options.section);
	const wrangler = wranglerFor(options);
	const { from, to, release, undone } = await chooseVersions(options, wrangler);
	const target = await readVersion(wrangler, to);
	const database = databaseOf(config, options.config);
	const applied = database === null ? [] : await readAppliedMigrations(wrangler, database.binding);
	checkMigrations(options, to, release?.knownMigration ?? knownMigration(target.message), applied);

	say(
		`Rolling ${config.name} (${options.environment}) back from version ${from} to ${to}, with its code, variables and secrets.`,
	);
	const left = "Not rolled back: the database, queues and their messages, cron triggers, consumer settings, domains.";
	say(left);
	for (const line of linesOfUndone(undone)) say(line);
	if (ask !== null && !/^y(es)?$/i.test(await ask("Go on? y/n"))) throw new Stop("Nothing was changed.");
	const ran = await wrangler("rollback", to, "--yes", "--message", `back from ${from}`);
	if (!ran.succeeded) throw new Stop(`The rollback failed, so version ${from} still runs:\n${ran.said}`);

	const url = options.healthUrl ?? String(target.variables.PUBLIC_URL);
	const health = await waitForVersion(url, to, options.waitSeconds);
	if (health.state === "refusing")
		throw new Stop(`Version ${to} runs, but refuses its configuration: ${health.names.join(", ")}.`);
	if (health.state === "silent") {
		throw new Stop(
			`Version ${to} is deployed, but ${url}/health did not name it within ${options.waitSeconds} s. Last: ${health.saw}.`,
		);
	}
	say(`Rolled back: ${url} runs version ${to}.`);
	const last = readAnswers(options)?.last;
	if (database !== null && last?.version === from && last.bookmark !== null) {
		say(
			`To take the database back to before version ${from} too: ${restoreCommand(options, database.name, last.bookmark)}`,
		);
		say("Everything that people did since is lost then.");
	}
}

interface Choice {
	/** The version that runs. */
	from: string;
	/** The version to go back to. */
	to: string;
	/** The release of `to`; undefined if it was deployed too long ago to be listed. */
	release: Release | undefined;
	/** Versions between the two that `npm run deploy` did not make: they changed secrets or settings. */
	undone: string[];
}

/**
 * Chooses the release before the one that runs, as it was when it last ran. A secret that was changed since the running code
 * was deployed makes a version of the same code, which is none to go back to.
 */
async function chooseVersions(options: RollbackOptions, wrangler: Wrangler): Promise<Choice> {
	const deployments = await readDeployments(wrangler);
	const running = deployments.at(-1);
	if (running === undefined)
		throw new Stop("This environment was never deployed, so there is nothing to go back from.");
	const from = running.id;
	if (options.from !== null && options.from !== from)
		throw new Stop(`Nothing was changed: version ${from} runs, not ${options.from}.`);
	const releases = releasesOf(deployments.filter(({ isWhole }) => isWhole));
	// A version that serves a part of the people came after the last one that served all.
	const before = releases.at(running.isWhole ? -2 : -1);
	const to = options.to ?? before?.versions.at(-1);
	if (to === undefined) {
		throw new Stop(`Nothing was changed. There is no version to go back to before ${from}.`, [
			`The versions that there are: ${wranglerCommandFor(options, "versions", "list")}`,
			`To deploy one of them: ${commandFor("rollback", options, "--to", "VERSION")}`,
		]);
	}
	const release = releases.find(({ versions }) => versions.includes(to));
	const later = releases.flatMap(({ versions }) => versions.map((id, place) => ({ id, isChange: place > 0 })));
	later.splice(0, later.findIndex(({ id }) => id === to) + 1);
	return {
		from,
		to,
		release,
		undone: later.filter(({ isChange }) => isChange).map(({ id }) => id),
	};
}

function linesOfUndone(undone: readonly string[]): string[] {
	if (undone.length === 0) return [];
	return [
		`Secrets or settings were changed since, by ${undone.join(", ")}. The rollback takes these changes back: if a secret was replaced because it leaked, the leaked one is valid again.`,
		"Set them again after the next npm run deploy: Cloudflare changes no secret while a version is deployed that is not the newest.",
	];
}

function checkMigrations(options: RollbackOptions, to: string, known: string | null, applied: readonly string[]): void {
	const newer = known === null ? applied : applied.filter((name) => name > known);
	if (newer.length === 0 || options.despiteMigrations) return;
	const which = known === null ? "Nobody noted which migrations it knows" : `It knows the migrations up to ${known}`;
	throw new Stop(
		`Nothing was changed. ${which}, and the database has ${newer.join(", ")}. A rollback does not take them back.`,
		[
			"Migrations are additive, so the earlier code runs on the database of the later one.",
			`To go on: ${commandFor("rollback", options, "--to", to, "--despite-migrations")}`,
		],
	);
}
