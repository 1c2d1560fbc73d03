import { and, eq } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { session, user } from "../db/schema";
import type { Scope } from "../scope";
import { isLiveSession, renewSession, type SessionValues, sessionValues } from "./live-session";
import { runSignedIn } from "./run-signed-in";

const batch = defineBatch((p: Parameters<SessionValues>) => ({
	person: build
		.select(row({ name: user.name, email: user.email }))
		.from(session)
		.innerJoin(user, and(eq(user.id, session.userId), isLiveSession(p))),
	renewed: renewSession(p),
}));

/** Who is signed in; null, without a trip where no credential came, where nobody is. */
export async function whoIsSignedIn(scope: Scope): Promise<{ name: string; email: string } | null> {
	if (scope.credential === null) return null;
	const { person } = await runSignedIn(scope, batch, sessionValues(scope));
	return person[0] ?? null;
}
