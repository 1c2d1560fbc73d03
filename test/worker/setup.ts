import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, expect } from "vitest";
import { indiscretions, watchConsole } from "./console";

await applyD1Migrations(env.DB, env.MIGRATIONS);

watchConsole();
afterAll(async () => {
	expect(await indiscretions(), "Lines of the log that hold what they must not").toEqual([]);
});
