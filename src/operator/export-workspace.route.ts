import { z } from "@hono/zod-openapi";
import { operation } from "../http/operation";
import { exportWorkspaceInput } from "./export-workspace";

export const exportWorkspaceRoute = operation({
	method: "get",
	name: "exportWorkspace",
	group: "operator",
	access: "operator",
	summary: "Export a workspace",
	description:
		"A stream of lines, each of them a JSON object whose `type` says what it is: one `workspace`, then each `member`, `invite` and `event`, and at last `end` with the counts. A stream without `end` broke off. It can have about five million lines, and about two million within the usual CPU time of a Worker. The workspace may change meanwhile: it is no snapshot.",
	input: exportWorkspaceInput,
	lines: z.looseObject({ type: z.enum(["workspace", "member", "invite", "event", "end"]) }),
	responseExample: { type: "end", members: 2, invites: 3, events: 12 },
	errors: ["WORKSPACE_NOT_FOUND"],
});
