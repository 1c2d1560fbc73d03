import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { requestId } from "../../inputs";
import { withdrawRequestBatch } from "./withdraw-request.batch";

export const withdrawRequestInput = z.object({ requestId });

export async function withdrawRequest(scope: Scope, { requestId }: z.output<typeof withdrawRequestInput>) {
	const values = { ...sessionValues(scope), requestId, decisionId: scope.newId() };
	const { person, allowed } = await runSignedIn(scope, withdrawRequestBatch, values);
	if (allowed.length > 0) return { ok: true as const };
	throw whyNotWithdrawn(person[0]);
}

/** The first refusal that applies, in the order of the API. */
export function whyNotWithdrawn(found: { status: string | null; isArchived: 0 | 1 } | undefined): MusterError {
	if (found === undefined) return new MusterError("UNAUTHORIZED");
	if (found.status === null) return new MusterError("REQUEST_NOT_FOUND");
	if (found.status !== "pending") return new MusterError("REQUEST_CLOSED");
	return found.isArchived ? new MusterError("WORKSPACE_ARCHIVED") : bug("A request could not be withdrawn.");
}
