import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { SEARCH_DEPTH } from "../../../rules/limits";
import { nextCursor, publicWorkspace } from "../../schemas";
import { publicWorkspacesInput } from "./public-workspaces";

export const publicWorkspacesRoute = operation({
	method: "get",
	name: "publicWorkspaces",
	group: "team",
	summary: "Find public workspaces",
	description: `The public workspaces, or those with \`query\` in name or slug, in the order in which they were made. A call reads at most ${SEARCH_DEPTH.toLocaleString("en")} of them, so a page of a search can have few or none while \`nextCursor\` is not null.`,
	input: publicWorkspacesInput,
	response: z.object({ workspaces: z.array(publicWorkspace), nextCursor }),
	responseExample: {
		workspaces: [{ name: "Acme", slug: "acme", logo: null, memberCount: 12, joining: "request" }],
		nextCursor: null,
	},
	errors: [],
});
