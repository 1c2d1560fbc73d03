import * as z from "zod/mini";
import { MusterError } from "../../../errors";
import { MAX_EMAIL_DOMAINS } from "../../../rules/limits";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireWriter } from "../../actor/caller";
import { domainName, inviteTransport, joining, slug, visibility } from "../../inputs";
import { toDoors } from "../shown-doors";
import { setDoorsBatch } from "./set-doors.batch";

export const setDoorsInput = z.object({
	slug,
	visibility: z.optional(visibility),
	joining: z.optional(joining),
	inviteTransport: z.optional(inviteTransport),
	inviteDomains: z.optional(z.array(domainName).check(z.maxLength(MAX_EMAIL_DOMAINS))),
});

/** Changes the given fields. A call that changes nothing has the same answer, and leaves no audit row. */
export async function setDoors(scope: Scope, { slug, ...given }: z.output<typeof setDoorsInput>) {
	const result = await runSignedIn(scope, setDoorsBatch, {
		...callerValues(scope, slug),
		decisionId: scope.newId(),
		visibility: given.visibility ?? null,
		joining: given.joining ?? null,
		inviteTransport: given.inviteTransport ?? null,
		inviteDomains: given.inviteDomains === undefined ? null : JSON.stringify([...new Set(given.inviteDomains)]),
	});
	if (result.allowed.length === 0) requireWriter(result.caller, "canManageWorkspace");
	const [doors] = result.doors;
	// The doors were changed in an earlier attempt, and the workspace was deleted before this one.
	if (doors === undefined) throw new MusterError("WORKSPACE_NOT_FOUND");
	return { doors: toDoors(doors) };
}
