import type { Scope } from "../scope";
import { runSignedIn } from "./run-signed-in";
import { sessionValues } from "./session-values";
import { whoIsSignedInBatch } from "./who-is-signed-in.batch";

/** The person who is signed in, or null. Without a credential it makes no round trip. */
export async function whoIsSignedIn(scope: Scope): Promise<{ name: string; email: string } | null> {
	if (scope.credential === null) return null;
	const { person } = await runSignedIn(scope, whoIsSignedInBatch, sessionValues(scope));
	return person[0] ?? null;
}
