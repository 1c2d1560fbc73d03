/** The versions of a Worker, and the order in which they were deployed. */
import * as z from "zod";
import { NO_SUCH_WORKER, parseOutput, unreadable } from "./account";
import { knownMigration } from "./migrations";
import type { Wrangler } from "./wrangler";

const deployments = z.array(
	z.object({ created_on: z.string(), versions: z.array(z.object({ version_id: z.string(), percentage: z.number() })) }),
);
const summary = z.object({
	id: z.string(),
	metadata: z.object({ created_on: z.string() }),
	annotations: z.optional(z.record(z.string(), z.unknown())),
});
const version = z.object({
	...summary.shape,
	resources: z.object({
		bindings: z.array(z.looseObject({ name: z.string(), type: z.string(), text: z.optional(z.unknown()) })),
	}),
});

export interface DeployedVersion {
	id: string;
	/** ISO 8601, as Cloudflare writes it. */
	madeAt: string;
	message: string;
}

export interface Version extends DeployedVersion {
	/** Its variables that are no secrets. */
	variables: Record<string, string>;
}

/**
 * A version that `npm run deploy` made, and the later ones that ran with its code: Cloudflare makes a version of each
 * changed secret.
 */
export interface Release {
	/** The last migration that its code knows; null if nobody noted it. */
	knownMigration: string | null;
	/** Ids of versions, in the order in which they were made. */
	versions: string[];
}

async function read<Output>(wrangler: Wrangler, shape: z.ZodType<Output>, ...args: string[]): Promise<Output> {
	const ran = await wrangler(...args, "--json");
	const what = `the ${args[0]} of the Worker`;
	if (!ran.succeeded) throw unreadable(what, ran);
	return parseOutput(shape, ran, what);
}

/** The last ten deployments, the oldest first: Cloudflare shows no more. Empty if there is no Worker. */
async function listDeployments(wrangler: Wrangler): Promise<z.infer<typeof deployments>> {
	const ran = await wrangler("deployments", "list", "--json");
	if (!ran.succeeded && NO_SUCH_WORKER.test(ran.output)) return [];
	if (!ran.succeeded) throw unreadable("the deployments of the Worker", ran);
	const listed = parseOutput(deployments, ran, "the deployments of the Worker");
	return listed.sort((a, b) => a.created_on.localeCompare(b.created_on));
}

const summaryOf = ({ id, metadata, annotations }: z.infer<typeof summary>): DeployedVersion => ({
	id,
	madeAt: metadata.created_on,
	message: String(annotations?.["workers/message"] ?? ""),
});

/** The version that the newest deployment serves, with its variables; null if nothing was deployed. */
export async function readRunning(wrangler: Wrangler): Promise<Version | null> {
	const id = (await listDeployments(wrangler)).at(-1)?.versions[0]?.version_id;
	return id === undefined ? null : readVersion(wrangler, id);
}

/** A version with its variables. */
export async function readVersion(wrangler: Wrangler, id: string): Promise<Version> {
	const shown = await read(wrangler, version, "versions", "view", id);
	const texts = shown.resources.bindings.filter(({ type }) => type === "plain_text");
	return { ...summaryOf(shown), variables: Object.fromEntries(texts.map(({ name, text }) => [name, String(text)])) };
}

/** A deployment: its version, and true if it served no other one beside it. */
export type Deployment = DeployedVersion & { isWhole: boolean };

/** The last ten deployments with their versions, the oldest first. */
export async function readDeployments(wrangler: Wrangler): Promise<Deployment[]> {
	const listed = await listDeployments(wrangler);
	if (listed.length === 0) return [];
	const known = new Map(
		(await read(wrangler, z.array(summary), "versions", "list")).map((one) => [one.id, summaryOf(one)]),
	);
	const deployed: Deployment[] = [];
	for (const { versions } of listed) {
		const whole = versions.find(({ percentage }) => percentage === 100);
		const id = (whole ?? versions[0])?.version_id;
		if (id === undefined) continue;
		deployed.push({ ...(known.get(id) ?? (await readVersion(wrangler, id))), isWhole: whole !== undefined });
	}
	return deployed;
}

/**
 * The releases that led to the version that runs, the oldest first. A deployment of an earlier version is a way back, so
 * what was made after that version does not count.
 */
export function releasesOf(deployed: readonly DeployedVersion[]): Release[] {
	const path: DeployedVersion[] = [];
	for (const one of deployed) {
		while ((path.at(-1)?.madeAt ?? "") >= one.madeAt) path.pop();
		path.push(one);
	}
	const releases: Release[] = [];
	for (const { id, message } of path) {
		const migration = knownMigration(message);
		const release = releases.at(-1);
		if (migration === null && release !== undefined) release.versions.push(id);
		else releases.push({ knownMigration: migration, versions: [id] });
	}
	return releases;
}
