import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, expect } from "vitest";
import { indiscretions, watchConsole } from "./console";
import { emptyDatabase } from "./database";

await applyD1Migrations(env.DB, env.MIGRATIONS);
// Files share a workerd, and each begins with an empty database.
await emptyDatabase();

watchConsole();
afterAll(async () => {
	expect(await indiscretions(), "lines of the log that hold an address or a secret").toEqual([]);
});
