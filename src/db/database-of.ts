import type { Bindings } from "../config/bindings";

/** A workspace by its slug or id. */
export type WorkspaceKey = { readonly slug: string } | { readonly id: string };

/**
 * The one place that says which database a workspace lives in. Today one database has all workspaces, and all accounts.
 *
 * @param workspace null for accounts, codes and jobs, and for a request whose input has not been read yet
 */
export function databaseOf({ DB }: Pick<Bindings, "DB">, _workspace: WorkspaceKey | null): D1Database {
	return DB;
}
