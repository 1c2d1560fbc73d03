import { z } from "@hono/zod-openapi";
import { getOperation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { readCaller } from "../../actor/read-caller";
import { MEMBER_EXAMPLE } from "../../examples";
import { member, slug } from "../../schemas";
import { toMember } from "../member";

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

export async function viewer(scope: Scope, { slug }: z.output<typeof input>) {
	return { viewer: toMember(await readCaller(scope, slug)) };
}
