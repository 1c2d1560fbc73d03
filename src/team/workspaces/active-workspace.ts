/** Which workspace somebody has open, in every client of their session. A hint about what to show, never a right. */
import { and, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../../db/batch";
import { session, workspace } from "../../db/schema";
import type { Scope } from "../../scope";
import { isLiveSession, renewSession } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { type CallerValues, callerValues, fromCaller } from "../actor/caller";

const batch = defineBatch((p: Parameters<CallerValues>) => {
	const here = () => fromCaller({ id: sql`${workspace.id}`.as("id") }, p);
	return {
		switched: build
			.update(session)
			.set({ activeWorkspaceId: sql`${here()}` })
			.where(and(isLiveSession(p), sql`exists ${here()}`)),
		renewed: renewSession(p),
	};
});

/** Makes it the active one; one that the person is not in changes nothing. */
export async function switchTo(scope: Scope, slug: string): Promise<void> {
	await runSignedIn(scope, batch, callerValues(scope, slug));
}
