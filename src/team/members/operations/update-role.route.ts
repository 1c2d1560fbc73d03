import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { MEMBER_EXAMPLE } from "../../examples";
import { WRITER_ERRORS } from "../../refusals";
import { member } from "../../schemas";
import { updateRoleInput } from "./update-role";

export const updateRoleRoute = operation({
	method: "post",
	name: "updateRole",
	group: "team",
	summary: "Change a member's role",
	description: "The new role must not be above the caller's own, and the member's current role must be below it.",
	input: updateRoleInput,
	inputExample: { slug: "acme", userId: MEMBER_EXAMPLE.userId, role: "manager" },
	response: z.object({ member }),
	responseExample: { member: MEMBER_EXAMPLE },
	errors: [...WRITER_ERRORS, "MEMBER_NOT_FOUND", "ROLE_TOO_HIGH", "OWNER_CANNOT_LEAVE"],
});
