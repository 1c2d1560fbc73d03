import { z } from "@hono/zod-openapi";
import { bug, MusterError } from "../../../errors";
import { operation } from "../../../http/operation";
import { MAX_OWNED_WORKSPACES } from "../../../rules/limits";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireCaller } from "../../actor/caller";
import { MEMBER_EXAMPLE } from "../../examples";
import { PERMISSION_ERRORS } from "../../refusals";
import { ok, slug, userId } from "../../schemas";
import { transferOwnershipBatch } from "./transfer-ownership.batch";

const input = z.object({ slug, userId });

export const transferOwnershipRoute = operation({
	method: "post",
	name: "transferOwnership",
	group: "team",
	summary: "Transfer the ownership",
	description: `Makes another member the owner; the old owner becomes an admin. Refused with FORBIDDEN if the member already owns ${MAX_OWNED_WORKSPACES} workspaces.`,
	input,
	inputExample: { slug: "acme", userId: MEMBER_EXAMPLE.userId },
	response: ok,
	responseExample: { ok: true },
	errors: [...PERMISSION_ERRORS, "MEMBER_NOT_FOUND"],
});

export async function transferOwnership(scope: Scope, { slug, userId }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), userId, decisionId: scope.newId() };
	const { caller, target, allowed } = await runSignedIn(scope, transferOwnershipBatch, values);
	if (allowed.length > 0) return { ok: true as const };
	requireCaller(caller, "canDeleteWorkspace");
	throw whyNotTransferred(target[0]);
}

/** The first refusal that applies, in the order of the API. */
export function whyNotTransferred(found: { ownedWorkspaces: number } | undefined): MusterError {
	if (found === undefined) return new MusterError("MEMBER_NOT_FOUND");
	if (found.ownedWorkspaces >= MAX_OWNED_WORKSPACES) return new MusterError("FORBIDDEN");
	return bug("The ownership could not be transferred.");
}
