import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { readCaller } from "../../actor/read-caller";
import { MEMBER_EXAMPLE } from "../../examples";
import { MEMBER_ERRORS } from "../../refusals";
import { member, slug } from "../../schemas";
import { toMember } from "../member";

const input = z.object({ slug });

export const viewerRoute = operation({
	method: "get",
	name: "viewer",
	group: "team",
	summary: "Get my own membership",
	description: "The caller as a member of the workspace, with their role and permissions.",
	input,
	response: z.object({ viewer: member }),
	responseExample: { viewer: MEMBER_EXAMPLE },
	errors: MEMBER_ERRORS,
});

export async function viewer(scope: Scope, { slug }: z.output<typeof input>) {
	return { viewer: toMember(await readCaller(scope, slug)) };
}
