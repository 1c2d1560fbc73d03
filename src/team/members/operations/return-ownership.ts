import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireWriter } from "../../actor/caller";
import { slug } from "../../inputs";
import { returnOwnershipBatch } from "./return-ownership.batch";

export const returnOwnershipInput = z.object({ slug });

export async function returnOwnership(scope: Scope, { slug }: z.output<typeof returnOwnershipInput>) {
	const values = { ...callerValues(scope, slug), decisionId: scope.newId() };
	const { caller, transfer, allowed } = await runSignedIn(scope, returnOwnershipBatch, values);
	if (allowed.length > 0) return { ok: true as const };
	requireWriter(caller, "canDeleteWorkspace");
	throw whyNotReturned(transfer[0]);
}

/** The first refusal that applies, in the order of the API. */
export function whyNotReturned(found: { isInTime: 0 | 1; giverId: string | null } | undefined): MusterError {
	if (!found?.isInTime) return new MusterError("FORBIDDEN");
	if (found.giverId === null) return new MusterError("MEMBER_NOT_FOUND");
	return bug("The ownership could not be given back.");
}
