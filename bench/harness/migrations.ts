import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "migrations";

/** Every statement of the migrations, in order. */
export function readMigrations(): string[] {
	return readdirSync(FOLDER)
		.filter((name) => name.endsWith(".sql"))
		.sort()
		.flatMap((name) => readFileSync(join(FOLDER, name), "utf8").split("--> statement-breakpoint"));
}
