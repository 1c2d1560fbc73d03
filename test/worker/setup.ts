import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, expect } from "vitest";
import { indiscretions, watchConsole } from "./console";
import { createMailView, emptyDatabase } from "./database";
import { loadAll } from "./load-all";
import { emptyQueue } from "./queue";

await applyD1Migrations(env.DB, env.MIGRATIONS);
await createMailView();
await loadAll();

watchConsole();

afterAll(async () => {
	expect(await indiscretions(), "lines of the log that hold an address or a secret").toEqual([]);
	// Files share a workerd: the next one begins with an empty database and an idle queue.
	await emptyDatabase();
	await emptyQueue();
});
