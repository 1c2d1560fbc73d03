import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { type Caller, callerValues, requireWriter } from "../../actor/caller";
import { slug } from "../../inputs";
import { leaveBatch } from "./leave.batch";

export const leaveInput = z.object({ slug });

export async function leave(scope: Scope, { slug }: z.output<typeof leaveInput>) {
	const values = { ...callerValues(scope, slug), decisionId: scope.newId() };
	const { caller, allowed } = await runSignedIn(scope, leaveBatch, values);
	if (allowed.length > 0) return { ok: true as const };
	throw whyNotLeft(requireWriter(caller));
}

export function whyNotLeft(caller: Pick<Caller, "role">): MusterError {
	return caller.role === "owner" ? new MusterError("OWNER_CANNOT_LEAVE") : bug("A member could not leave.");
}
