import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { REQUEST_EXAMPLE } from "../../examples";
import { myRequest, nextCursor } from "../../schemas";
import { myRequestsInput } from "./my-requests";

export const myRequestsRoute = operation({
	method: "get",
	name: "myRequests",
	group: "team",
	summary: "List my requests to join",
	description: "The caller's requests, open and closed, newest first.",
	input: myRequestsInput,
	response: z.object({ requests: z.array(myRequest), nextCursor }),
	responseExample: {
		requests: [{ ...REQUEST_EXAMPLE, workspaceName: "Acme", workspaceSlug: "acme" }],
		nextCursor: null,
	},
	errors: [],
});
