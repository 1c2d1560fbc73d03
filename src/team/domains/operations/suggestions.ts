import * as z from "zod/mini";
import { MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { suggestionsBatch } from "./suggestions.batch";

export const suggestionsInput = z.object({});

/** The workspaces that the domain of the caller's address suggests. */
export async function suggestions(scope: Scope) {
	const { me, suggestions } = await runSignedIn(scope, suggestionsBatch, sessionValues(scope));
	const [person] = me;
	if (person === undefined) throw new MusterError("UNAUTHORIZED");
	if (!person.emailVerified) throw new MusterError("EMAIL_NOT_VERIFIED");
	return { suggestions };
}
