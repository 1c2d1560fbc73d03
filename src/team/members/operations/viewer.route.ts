import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { MEMBER_EXAMPLE } from "../../examples";
import { MEMBER_ERRORS } from "../../refusals";
import { member } from "../../schemas";
import { viewerInput } from "./viewer";

export const viewerRoute = operation({
	method: "get",
	name: "viewer",
	group: "team",
	summary: "Get my own membership",
	description: "The caller as a member of the workspace, with their role and permissions.",
	input: viewerInput,
	response: z.object({ viewer: member }),
	responseExample: { viewer: MEMBER_EXAMPLE },
	errors: MEMBER_ERRORS,
});
