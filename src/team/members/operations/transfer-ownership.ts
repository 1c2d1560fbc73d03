import { z } from "@hono/zod-openapi";
import { and, eq, lt, or, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspace, workspaceMember } from "../../../db/schema";
import { bug, MusterError } from "../../../errors";
import { operation } from "../../../http/operation";
import { MAX_OWNED_WORKSPACES } from "../../../rules/limits";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { defineActorBatch } from "../../actor/actor";
import { type CallerValues, callerValues, requireCaller } from "../../actor/caller";
import { bySlug, workspaceIdBySlug } from "../../actor/workspace-reference";
import { MEMBER_EXAMPLE } from "../../examples";
import { PERMISSION_ERRORS } from "../../refusals";
import { ok, slug, userId } from "../../schemas";
import { ownedWorkspaces } from "../../workspaces/owned-workspaces";
import { isTarget, type TargetValues, target } from "../target-member";

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

const batch = defineActorBatch(bySlug, (p: Parameters<CallerValues & TargetValues & DecisionValues>, actor) => {
	const isHere = eq(workspaceMember.workspaceId, workspaceIdBySlug(p));
	return {
		target: build
			.select(row({ ownedWorkspaces: ownedWorkspaces(target.userId) }))
			.from(workspace)
			.innerJoin(target, isTarget(p))
			.where(bySlug(p)),
		decision: decision(
			actor
				.entry(p, { action: "workspace.ownership_transferred", targetUserId: target.userId })
				.innerJoin(target, isTarget(p))
				.where(
					and(
						actor.may("canDeleteWorkspace"),
						or(eq(target.userId, actor.id), lt(ownedWorkspaces(target.userId), MAX_OWNED_WORKSPACES)),
					),
				),
		),
		// First down, then up: the unique index allows one owner at a time, and the batch is one transaction.
		demoted: build
			.update(workspaceMember)
			.set({ role: "admin" })
			.where(and(isHere, eq(workspaceMember.role, sql`'owner'`), decided(p))),
		promoted: build
			.update(workspaceMember)
			.set({ role: "owner" })
			.where(and(isHere, eq(workspaceMember.userId, p.userId), decided(p))),
		allowed: selectDecided(p),
	};
});

export async function transferOwnership(scope: Scope, { slug, userId }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), userId, decisionId: scope.newId() };
	const { caller, target, allowed } = await runSignedIn(scope, batch, values);
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
