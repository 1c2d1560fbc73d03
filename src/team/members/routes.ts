import { OpenAPIHono } from "@hono/zod-openapi";
import type { Environment } from "../../http/environment";
import { refuseInvalid } from "../../http/validation";
import { leave, leaveRoute } from "./operations/leave";
import { membersByWorkspaceSlug, membersByWorkspaceSlugRoute } from "./operations/members-by-workspace-slug";
import { removeMember, removeMemberRoute } from "./operations/remove-member";
import { transferOwnership, transferOwnershipRoute } from "./operations/transfer-ownership";
import { updateRole, updateRoleRoute } from "./operations/update-role";
import { viewer, viewerRoute } from "./operations/viewer";

export const memberRoutes = new OpenAPIHono<Environment>({ defaultHook: refuseInvalid })
	.openapi(membersByWorkspaceSlugRoute, async (c) =>
		c.json(await membersByWorkspaceSlug(c.var.scope, c.req.valid("query")), 200),
	)
	.openapi(viewerRoute, async (c) => c.json(await viewer(c.var.scope, c.req.valid("query")), 200))
	.openapi(updateRoleRoute, async (c) => c.json(await updateRole(c.var.scope, c.req.valid("json")), 200))
	.openapi(removeMemberRoute, async (c) => c.json(await removeMember(c.var.scope, c.req.valid("json")), 200))
	.openapi(leaveRoute, async (c) => c.json(await leave(c.var.scope, c.req.valid("json")), 200))
	.openapi(transferOwnershipRoute, async (c) => c.json(await transferOwnership(c.var.scope, c.req.valid("json")), 200));
