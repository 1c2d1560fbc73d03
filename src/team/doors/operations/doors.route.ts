import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { DOORS_EXAMPLE } from "../../examples";
import { MEMBER_ERRORS } from "../../refusals";
import { doorsSchema } from "../../schemas";
import { doorsInput } from "./doors";

export const doorsRoute = operation({
	method: "get",
	name: "doors",
	group: "team",
	summary: "Get the ways into a workspace",
	description: "For any member: who finds the workspace, and who comes in how.",
	input: doorsInput,
	response: z.object({ doors: doorsSchema }),
	responseExample: { doors: DOORS_EXAMPLE },
	errors: MEMBER_ERRORS,
});
