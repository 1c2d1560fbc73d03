import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import { MAX_OWNED_WORKSPACES } from "../../../rules/limits";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireWriter } from "../../actor/caller";
import { slug, userId } from "../../inputs";
import { transferOwnershipBatch } from "./transfer-ownership.batch";

export const transferOwnershipInput = z.object({ slug, userId });

export async function transferOwnership(scope: Scope, { slug, userId }: z.output<typeof transferOwnershipInput>) {
	const values = { ...callerValues(scope, slug), userId, decisionId: scope.newId() };
	const { caller, target, allowed } = await runSignedIn(scope, transferOwnershipBatch, values);
	if (allowed.length > 0) return { ok: true as const };
	requireWriter(caller, "canDeleteWorkspace");
	throw whyNotTransferred(target[0]);
}

/** The first refusal that applies, in the order of the API. */
export function whyNotTransferred(found: { countedWorkspaces: number } | undefined): MusterError {
	if (found === undefined) return new MusterError("MEMBER_NOT_FOUND");
	if (found.countedWorkspaces >= MAX_OWNED_WORKSPACES) return new MusterError("FORBIDDEN");
	return bug("The ownership could not be transferred.");
}
