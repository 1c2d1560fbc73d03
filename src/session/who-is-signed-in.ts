import type { Parameters } from "../db/batch";
import { row } from "../db/row";
import { user } from "../db/schema";
import type { Scope } from "../scope";
import { fromSession, type SessionValues, sessionValues } from "./live-session";
import { defineSignedInBatch, runSignedIn } from "./run-signed-in";

const batch = defineSignedInBatch((p: Parameters<SessionValues>) => ({
	person: fromSession(row({ name: user.name, email: user.email }), p),
}));

/** The person who is signed in, or null. Without a credential it makes no round trip. */
export async function whoIsSignedIn(scope: Scope): Promise<{ name: string; email: string } | null> {
	if (scope.credential === null) return null;
	const { person } = await runSignedIn(scope, batch, sessionValues(scope));
	return person[0] ?? null;
}
