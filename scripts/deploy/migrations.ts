import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { WranglerConfig } from "./wrangler-config";

export interface DatabaseTarget {
	binding: string;
	name: string;
	/** The folder of its migrations. */
	folder: string;
}

/** The database of a configuration. Muster has one. */
export function databaseOf({ d1_databases: [database] }: WranglerConfig, configFile: string): DatabaseTarget | null {
	if (database === undefined) return null;
	const { binding, database_name: name, migrations_dir = "migrations" } = database;
	return { binding, name, folder: join(dirname(configFile), migrations_dir) };
}

/** The names of all migrations of this code, in the order in which they are applied. */
export function migrationsIn(folder: string): string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith(".sql"))
		.sort();
}

const MESSAGE = /migrations up to (\S+)$/;

/** The message of a version: it says which migrations its code knows, for a later rollback. */
export const versionMessage = (migrations: readonly string[]) => `migrations up to ${migrations.at(-1)}`;

/** The last migration that a version knows; null if its message does not say. */
export const knownMigration = (message: string) => MESSAGE.exec(message)?.[1] ?? null;
