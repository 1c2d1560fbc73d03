import { unstable_readConfig } from "wrangler";
import * as z from "zod";

const consumer = z.looseObject({ queue: z.string(), dead_letter_queue: z.optional(z.string()) });

/** The parts of `wrangler.toml` that scripts use, for one environment and with what it inherits. */
const shape = z.looseObject({
	name: z.string(),
	vars: z.record(z.string(), z.string()),
	secrets: z.optional(z.object({ required: z.array(z.string()) })),
	routes: z.optional(z.array(z.unknown())),
	workers_dev: z.optional(z.boolean()),
	preview_urls: z.optional(z.boolean()),
	logpush: z.optional(z.boolean()),
	observability: z.optional(z.unknown()),
	d1_databases: z.array(
		z.looseObject({ binding: z.string(), database_name: z.string(), migrations_dir: z.optional(z.string()) }),
	),
	queues: z.object({
		producers: z.array(z.looseObject({ binding: z.string(), queue: z.string() })),
		consumers: z.array(consumer),
	}),
	ratelimits: z.array(z.looseObject({ name: z.string(), namespace_id: z.string() })),
	send_email: z.array(z.looseObject({ name: z.string() })),
	version_metadata: z.optional(z.object({ binding: z.string() })),
});

export type WranglerConfig = z.infer<typeof shape>;

/**
 * Reads the configuration of an environment as wrangler does.
 *
 * @param environment the name of a section `[env.<name>]`; null is the top level
 * @throws Error if wrangler refuses the file, or if it has no such section
 */
export function readWranglerConfig(path: string, environment: string | null): WranglerConfig {
	return shape.parse(unstable_readConfig({ config: path, env: environment ?? "" }));
}

/** The names of all queues that a configuration sends to or reads from, with the queues of dead letters, each once. */
export function queuesOf({ queues }: WranglerConfig): string[] {
	const consumed = queues.consumers.flatMap(({ queue, dead_letter_queue }) => [queue, dead_letter_queue]);
	const names = [...queues.producers.map(({ queue }) => queue), ...consumed];
	return [...new Set(names.filter((name) => name !== undefined))];
}
