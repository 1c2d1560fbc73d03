import * as z from "zod/mini";
import { MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { cursor, limit, search } from "../../inputs";
import { foundPage, searchValues } from "../../search";
import { publicWorkspacesBatch } from "./public-workspaces.batch";

export const publicWorkspacesInput = z.object({ query: z.optional(search), limit, cursor });

/** A page of a search that stopped at its depth has few workspaces or none, and goes on at `nextCursor`. */
export async function publicWorkspaces(scope: Scope, { query, limit, cursor }: z.output<typeof publicWorkspacesInput>) {
	const values = { ...sessionValues(scope), ...searchValues(query, limit), cursor: cursor ?? "" };
	const { person, workspaces, end } = await runSignedIn(scope, publicWorkspacesBatch, values);
	if (person.length === 0) throw new MusterError("UNAUTHORIZED");
	const { rows, nextCursor } = foundPage(workspaces, limit, end);
	return { workspaces: rows.map(({ id: _, ...workspace }) => workspace), nextCursor };
}
