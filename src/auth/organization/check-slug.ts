import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { build, defineBatch, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { session, user, workspace } from "../../db/schema";
import { slugProblem } from "../../rules/slug";
import type { Scope } from "../../scope";
import { isLiveSession, renewSession, type SessionValues, sessionValues } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { parseStock, StockError } from "./stock";

export const body = z.object({ slug: z.string().min(1) });

const batch = defineBatch((p: Parameters<SessionValues & { slug: string }>) => ({
	asker: build
		.select(row({ slugIsTaken: sql<0 | 1>`exists (select 1 from ${workspace} where ${workspace.slug} = ${p.slug})` }))
		.from(session)
		.innerJoin(user, and(eq(user.id, session.userId), isLiveSession(p))),
	renewed: renewSession(p),
}));

/** `POST /organization/check-slug`; unlike the plugin's, a slug that nobody can take does not look free. */
export async function checkSlug(scope: Scope, input: unknown) {
	const signedIn = sessionValues(scope);
	const { slug } = parseStock(body, "body", input);
	const [asker] = (await runSignedIn(scope, batch, { ...signedIn, slug })).asker;
	if (asker === undefined) throw new StockError("UNAUTHORIZED");
	if (asker.slugIsTaken || slugProblem(slug) !== null) throw new StockError("ORGANIZATION_SLUG_ALREADY_TAKEN");
	return { status: true };
}
