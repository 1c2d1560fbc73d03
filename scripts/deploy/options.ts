import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Stop } from "./stop";

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PRODUCTION = "production";

/** The options of `npm run deploy` and `npm run rollback`. */
export interface Target {
	/** The name of the environment: `production` is the top level of wrangler.toml. */
	environment: string;
	/** The section of wrangler.toml, `[env.<section>]`; null for the top level. */
	section: string | null;
	/** The path of wrangler.toml. Answers are kept beside it. */
	config: string;
	/** If true, nothing is asked. */
	yes: boolean;
	/** The address that is asked for `/health`; null is the public address. */
	healthUrl: string | null;
	/** The time that the new version may take until `/health` names it (seconds). */
	waitSeconds: number;
}

export interface DeployOptions extends Target {
	/** If true, an address that something else answers under is taken over. */
	replaceDns: boolean;
}

export interface RollbackOptions extends Target {
	/** The version to go back from: if another one runs, nothing is done. Null is the one that runs. */
	from: string | null;
	/** The version to go back to; null is that of the release before. */
	to: string | null;
	/** If true, the database may have migrations that the version does not know. */
	despiteMigrations: boolean;
}

const SHARED = {
	env: { type: "string", default: PRODUCTION },
	config: { type: "string", default: join(ROOT, "wrangler.toml") },
	yes: { type: "boolean", short: "y", default: false },
	health: { type: "string" },
	wait: { type: "string", default: "180" },
} as const;

interface SharedValues {
	env: string;
	config: string;
	yes: boolean;
	health?: string | undefined;
	wait: string;
}

function targetFrom({ env, config, yes, health, wait }: SharedValues): Target {
	if (!/^[a-z0-9-]+$/.test(env))
		throw new Stop(`--env must be the name of an environment, such as staging, not ${env}.`);
	if (!existsSync(config)) throw new Stop(`There is no file ${config}.`);
	if (!/^\d+$/.test(wait)) throw new Stop("--wait must be a number of seconds.");
	if (health !== undefined && !URL.canParse(health)) throw new Stop("--health must be a URL.");
	return {
		environment: env,
		section: env === PRODUCTION ? null : env,
		config: resolve(config),
		// Workers Builds deploys without a person who could answer.
		yes: yes || process.env.WORKERS_CI === "1",
		healthUrl: health?.replace(/\/$/, "") ?? null,
		waitSeconds: Number(wait),
	};
}

/** @throws Stop if an option is unknown or wrong */
export function readDeployOptions(args: string[]): DeployOptions {
	const { values } = readArguments(() =>
		parseArgs({ args, options: { ...SHARED, "replace-dns": { type: "boolean", default: false } } }),
	);
	return { ...targetFrom(values), replaceDns: values["replace-dns"] };
}

/** @throws Stop if an option is unknown or wrong */
export function readRollbackOptions(args: string[]): RollbackOptions {
	const { values } = readArguments(() =>
		parseArgs({
			args,
			options: {
				...SHARED,
				from: { type: "string" },
				to: { type: "string" },
				"despite-migrations": { type: "boolean", default: false },
			},
		}),
	);
	const { from = null, to = null, "despite-migrations": despiteMigrations } = values;
	return { ...targetFrom(values), from, to, despiteMigrations };
}

function readArguments<Result>(read: () => Result): Result {
	try {
		return read();
	} catch (error) {
		throw new Stop(error instanceof Error ? error.message : String(error));
	}
}

/** A command of wrangler for the same environment, such as `npx wrangler secret put NAME --env staging`. */
export const wranglerCommandFor = ({ section }: Target, ...args: string[]) =>
	["npx wrangler", ...args, ...(section === null ? [] : ["--env", section])].join(" ");

/** A command of this project for the same environment, such as `npm run deploy -- --env staging`. */
export function commandFor(script: "deploy" | "rollback", { environment }: Target, ...more: string[]): string {
	const options = [...(environment === PRODUCTION ? [] : ["--env", environment]), ...more];
	return options.length === 0 ? `npm run ${script}` : `npm run ${script} -- ${options.join(" ")}`;
}
