import { and, sql } from "drizzle-orm";
import { z } from "zod";
import { build, defineBatch, type Parameters } from "../../db/batch";
import { session, workspace } from "../../db/schema";
import type { Scope } from "../../scope";
import { isLiveSession, renewSession } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { type AskerValues, askerValues, fromAsker, requireAsker, selectAsker } from "./asker";
import { id } from "./shapes";
import { parseStock, toOrganization } from "./stock";

export const body = z.object({ organizationId: id.nullish(), organizationSlug: id.optional() });

const batch = defineBatch((p: Parameters<AskerValues & { none: number }>) => {
	const meant = () => fromAsker({ id: sql`${workspace.id}`.as("id") }, p);
	return {
		asker: selectAsker(p),
		// What an outsider asks for changes nothing.
		activated: build
			.update(session)
			.set({ activeWorkspaceId: sql`${meant()}` })
			.where(and(isLiveSession(p), sql`${p.none} = 0 and exists ${meant()}`)),
		cleared: build
			.update(session)
			.set({ activeWorkspaceId: null })
			.where(and(isLiveSession(p), sql`${p.none} = 1`)),
		renewed: renewSession(p),
	};
});

/**
 * `POST /organization/set-active`: by id, by slug, or to none with the id null. Unlike the plugin's, it answers a slug
 * that nobody has as one that is somebody else's.
 */
export async function setActiveWorkspace(scope: Scope, input: unknown) {
	const signedIn = askerValues(scope, {});
	const { organizationId, organizationSlug } = parseStock(body, "body", input);
	const none = organizationId === null;
	// As the plugin, and on this path only: an id goes before a slug.
	const slug = organizationId === undefined ? (organizationSlug ?? null) : null;
	const values = { ...signedIn, organizationId: organizationId ?? null, organizationSlug: slug };
	const result = await runSignedIn(scope, batch, { ...values, none: none ? 1 : 0 });
	const asker = requireAsker(result.asker, values);
	return asker === null || none ? null : toOrganization(asker, asker.role);
}
