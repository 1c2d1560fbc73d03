import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { MAX_OPEN_REQUESTS } from "../../../rules/limits";
import { REQUEST_EXAMPLE } from "../../examples";
import { myRequest } from "../../schemas";
import { requestToJoinInput } from "./request-to-join";

export const requestToJoinRoute = operation({
	method: "post",
	name: "requestToJoin",
	group: "team",
	summary: "Ask to join a workspace",
	description: `A public workspace whose \`joining\` is \`request\` or \`open\`, or one that suggests itself to the domain of the caller's address. Any other workspace answers like one that does not exist. Owner and admins get a mail, at most one an hour. A person has at most ${MAX_OPEN_REQUESTS} open requests, and cannot ask the same workspace again for seven days after a refusal.`,
	input: requestToJoinInput,
	inputExample: { slug: "acme", message: REQUEST_EXAMPLE.message },
	response: z.object({ request: myRequest }),
	responseExample: { request: { ...REQUEST_EXAMPLE, workspaceName: "Acme", workspaceSlug: "acme" } },
	status: 201,
	errors: [
		"EMAIL_NOT_VERIFIED",
		"WORKSPACE_NOT_FOUND",
		"ALREADY_MEMBER",
		"ALREADY_REQUESTED",
		"EMAIL_DOMAIN_NOT_ALLOWED",
		"RATE_LIMITED",
	],
});
