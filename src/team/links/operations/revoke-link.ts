import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import { outranks, type Role } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { type Caller, callerValues, requireWriter } from "../../actor/caller";
import { linkId, slug } from "../../inputs";
import { revokeLinkBatch } from "./revoke-link.batch";

export const revokeLinkInput = z.object({ slug, linkId });

/** Revokes a link, also one that has ended. Revoking it again returns the same result. */
export async function revokeLink(scope: Scope, { slug, linkId }: z.output<typeof revokeLinkInput>) {
	const values = { ...callerValues(scope, slug), linkId, decisionId: scope.newId() };
	const { caller, target, allowed } = await runSignedIn(scope, revokeLinkBatch, values);
	if (allowed.length > 0) return { ok: true as const };
	const refusal = whyNotRevoked(requireWriter(caller, "canManageMembers"), target[0]);
	if (refusal !== undefined) throw refusal;
	return { ok: true as const };
}

/** The first refusal that applies, in the order of the API; undefined if the link is revoked already. */
export function whyNotRevoked(
	caller: Pick<Caller, "role">,
	target: { role: Role; revokedAt: number | null } | undefined,
): MusterError | undefined {
	if (target === undefined) return new MusterError("LINK_NOT_FOUND");
	if (outranks(target.role, caller.role)) return new MusterError("ROLE_TOO_HIGH");
	return target.revokedAt === null ? bug("A link could not be revoked.") : undefined;
}
