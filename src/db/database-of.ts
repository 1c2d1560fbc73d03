import type { Bindings } from "../config/bindings";

/**
 * The one place that says which database holds what. Today one database has all workspaces and all accounts. With several,
 * the callers that know a workspace would name it here; docs/scale.md says which do.
 */
export function databaseOf({ DB }: Pick<Bindings, "DB">): D1Database {
	return DB;
}
