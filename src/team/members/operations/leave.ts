import { z } from "@hono/zod-openapi";
import { bug, MusterError } from "../../../errors";
import { operation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { type Caller, callerValues, requireCaller } from "../../actor/caller";
import { MEMBER_ERRORS } from "../../refusals";
import { ok, slug } from "../../schemas";
import { leaveBatch } from "./leave.batch";

const input = z.object({ slug });

export const leaveRoute = operation({
	method: "post",
	name: "leave",
	group: "team",
	summary: "Leave a workspace",
	description:
		"Any member may leave, except the owner, who has to transfer the ownership first. Has the same effects as removeMember.",
	input,
	inputExample: { slug: "acme" },
	response: ok,
	responseExample: { ok: true },
	errors: [...MEMBER_ERRORS, "OWNER_CANNOT_LEAVE"],
});

export async function leave(scope: Scope, { slug }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), decisionId: scope.newId() };
	const { caller, allowed } = await runSignedIn(scope, leaveBatch, values);
	if (allowed.length > 0) return { ok: true as const };
	throw whyNotLeft(requireCaller(caller));
}

export function whyNotLeft(caller: Pick<Caller, "role">): MusterError {
	return caller.role === "owner" ? new MusterError("OWNER_CANNOT_LEAVE") : bug("A member could not leave.");
}
