import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { MEMBER_EXAMPLE, REQUEST_EXAMPLE } from "../../examples";
import { PERMISSION_ERRORS } from "../../refusals";
import { nextCursor, requestSchema } from "../../schemas";
import { listRequestsInput } from "./list-requests";

const { userId: id, name, email, image } = MEMBER_EXAMPLE;

export const listRequestsRoute = operation({
	method: "get",
	name: "listRequests",
	group: "team",
	summary: "List requests to join",
	description: "The requests with one status, newest first.",
	input: listRequestsInput,
	response: z.object({ requests: z.array(requestSchema), nextCursor }),
	responseExample: { requests: [{ ...REQUEST_EXAMPLE, user: { id, name, email, image } }], nextCursor: null },
	errors: PERMISSION_ERRORS,
});
