import * as z from "zod";
import { readAppliedMigrations } from "./account";
import { readAnswers } from "./answers";
import type { Ask } from "./ask";
import { restoreCommand } from "./deploy";
import { waitForVersion } from "./health";
import { databaseOf, knownMigration } from "./migrations";
import { commandFor, type RollbackOptions } from "./options";
import { Stop } from "./stop";
import { type Wrangler, wranglerFor } from "./wrangler";
import { readWranglerConfig } from "./wrangler-config";

const deployments = z.array(
	z.object({ created_on: z.string(), versions: z.array(z.object({ version_id: z.string(), percentage: z.number() })) }),
);
const version = z.object({
	annotations: z.optional(z.record(z.string(), z.unknown())),
	resources: z.object({ bindings: z.array(z.looseObject({ name: z.string(), text: z.optional(z.unknown()) })) }),
});

/**
 * Deploys an earlier version of the Worker again, and waits until it answers. The database stays as it is.
 *
 * @param ask null if nobody can answer
 * @throws Stop if there is no such version, or if the database has migrations that it does not know
 */
export async function rollback(options: RollbackOptions, say: (line: string) => void, ask: Ask | null): Promise<void> {
	const config = readWranglerConfig(options.config, options.section);
	const wrangler = wranglerFor(options);
	const { from, to } = await chooseVersions(options, wrangler);
	const target = await readJson(wrangler, version, "versions", "view", to, "--json");
	const message = String(target.annotations?.["workers/message"] ?? "");
	const database = databaseOf(config, options.config);
	const applied = database === null ? [] : await readAppliedMigrations(wrangler, database.binding);
	checkMigrations(options, to, knownMigration(message), applied);

	say(
		`Rolling ${config.name} (${options.environment}) back from version ${from} to ${to}, with its code, variables and secrets.`,
	);
	const left = "Not rolled back: the database, queues and their messages, cron triggers, consumer settings, domains.";
	say(left);
	if (ask !== null && !/^y(es)?$/i.test(await ask("Go on? y/n"))) throw new Stop("Nothing was changed.");
	const ran = await wrangler("rollback", to, "--yes", "--message", `back from ${from}`);
	if (!ran.succeeded) throw new Stop(`The rollback failed, so version ${from} still runs:\n${ran.said}`);

	const publicUrl = target.resources.bindings.find(({ name }) => name === "PUBLIC_URL")?.text;
	const url = options.healthUrl ?? String(publicUrl);
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
		say(`To take the database back to before version ${from} too: ${restoreCommand(database.name, last.bookmark)}`);
		say("Everything that people did since is lost then.");
	}
}

/** The version that runs, and the one to go back to. */
async function chooseVersions(options: RollbackOptions, wrangler: Wrangler): Promise<{ from: string; to: string }> {
	const listed = await readJson(wrangler, deployments, "deployments", "list", "--json");
	const newestFirst = listed.sort((a, b) => b.created_on.localeCompare(a.created_on));
	const whole = newestFirst.map(({ versions }) => versions.find(({ percentage }) => percentage === 100)?.version_id);
	const from = whole[0] ?? newestFirst[0]?.versions[0]?.version_id;
	if (from === undefined) throw new Stop("This environment was never deployed, so there is nothing to go back from.");
	const to = options.to ?? whole.find((id) => id !== undefined && id !== from);
	if (to === undefined)
		throw new Stop(`Version ${from} is the only one that was deployed, so there is none to go back to.`);
	return { from, to };
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

async function readJson<Output>(wrangler: Wrangler, shape: z.ZodType<Output>, ...args: string[]): Promise<Output> {
	const ran = await wrangler(...args);
	if (!ran.succeeded)
		throw new Stop(`Nothing was changed. wrangler ${args.slice(0, 2).join(" ")} failed:\n${ran.said}`);
	return shape.parse(JSON.parse(ran.stdout.slice(ran.stdout.search(/^[[{]/m))));
}
