import { z } from "@hono/zod-openapi";
import { defineBatch, type Parameters } from "../../db/batch";
import { getOperation } from "../../http/operation";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { renewSession } from "../../session/session-sql";
import { type CallerValues, callerValues, requireCaller, selectCaller } from "../caller";
import { MEMBER_EXAMPLE } from "../examples";
import { toMember } from "../member-sql";
import { member, slug } from "../schemas";

const input = z.object({ slug });

export const viewerRoute = getOperation({
	name: "viewer",
	summary: "Who I am in a workspace",
	description: "The caller's own member, with their permissions.",
	input,
	answer: z.object({ viewer: member }),
	answerExample: { viewer: MEMBER_EXAMPLE },
	errors: ["WORKSPACE_NOT_FOUND"],
});

const batch = defineBatch((p: Parameters<CallerValues>) => ({ caller: selectCaller(p), renewed: renewSession(p) }));

export async function viewer(scope: Scope, { slug }: z.output<typeof input>) {
	const result = await runSignedIn(scope, batch, callerValues(scope, slug));
	const caller = requireCaller(result.caller);
	return { viewer: toMember(caller) };
}
