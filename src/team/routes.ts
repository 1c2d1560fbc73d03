import { OpenAPIHono } from "@hono/zod-openapi";
import type { Environment } from "../http/environment";
import { refuseInvalid } from "../http/validation";
import { brakeInvites, brakeTokens } from "./brakes";
import { acceptInvite, acceptInviteRoute } from "./operations/acceptInvite";
import { acceptMyInvite, acceptMyInviteRoute } from "./operations/acceptMyInvite";
import { declineInvite, declineInviteRoute } from "./operations/declineInvite";
import { declineMyInvite, declineMyInviteRoute } from "./operations/declineMyInvite";
import { invite, inviteRoute } from "./operations/invite";
import { inviteByToken, inviteByTokenRoute } from "./operations/inviteByToken";
import { inviteMany, inviteManyRoute } from "./operations/inviteMany";
import { leave, leaveRoute } from "./operations/leave";
import { listInvites, listInvitesRoute } from "./operations/listInvites";
import { membersByWorkspaceSlug, membersByWorkspaceSlugRoute } from "./operations/membersByWorkspaceSlug";
import { myInvites, myInvitesRoute } from "./operations/myInvites";
import { removeMember, removeMemberRoute } from "./operations/removeMember";
import { resendInvite, resendInviteRoute } from "./operations/resendInvite";
import { revokeInvite, revokeInviteRoute } from "./operations/revokeInvite";
import { transferOwnership, transferOwnershipRoute } from "./operations/transferOwnership";
import { updateRole, updateRoleRoute } from "./operations/updateRole";
import { viewer, viewerRoute } from "./operations/viewer";

const team = new OpenAPIHono<Environment>({ defaultHook: refuseInvalid });

for (const path of [inviteRoute.path, inviteManyRoute.path, resendInviteRoute.path]) team.use(path, brakeInvites);
for (const path of [inviteByTokenRoute.path, acceptInviteRoute.path, declineInviteRoute.path])
	team.use(path, brakeTokens);

/** Every operation of `/api/team`. */
export const teamRoutes = team
	.openapi(membersByWorkspaceSlugRoute, async (c) =>
		c.json(await membersByWorkspaceSlug(c.var.scope, c.req.valid("query")), 200),
	)
	.openapi(viewerRoute, async (c) => c.json(await viewer(c.var.scope, c.req.valid("query")), 200))
	.openapi(inviteRoute, async (c) => c.json(await invite(c.var.scope, c.req.valid("json")), 201))
	.openapi(inviteManyRoute, async (c) => c.json(await inviteMany(c.var.scope, c.req.valid("json")), 200))
	.openapi(listInvitesRoute, async (c) => c.json(await listInvites(c.var.scope, c.req.valid("query")), 200))
	.openapi(resendInviteRoute, async (c) => c.json(await resendInvite(c.var.scope, c.req.valid("json")), 200))
	.openapi(revokeInviteRoute, async (c) => c.json(await revokeInvite(c.var.scope, c.req.valid("json")), 200))
	.openapi(updateRoleRoute, async (c) => c.json(await updateRole(c.var.scope, c.req.valid("json")), 200))
	.openapi(removeMemberRoute, async (c) => c.json(await removeMember(c.var.scope, c.req.valid("json")), 200))
	.openapi(leaveRoute, async (c) => c.json(await leave(c.var.scope, c.req.valid("json")), 200))
	.openapi(transferOwnershipRoute, async (c) => c.json(await transferOwnership(c.var.scope, c.req.valid("json")), 200))
	.openapi(inviteByTokenRoute, async (c) => c.json(await inviteByToken(c.var.scope, c.req.valid("query")), 200))
	.openapi(acceptInviteRoute, async (c) => c.json(await acceptInvite(c.var.scope, c.req.valid("json")), 200))
	.openapi(declineInviteRoute, async (c) => c.json(await declineInvite(c.var.scope, c.req.valid("json")), 200))
	.openapi(myInvitesRoute, async (c) => c.json(await myInvites(c.var.scope), 200))
	.openapi(acceptMyInviteRoute, async (c) => c.json(await acceptMyInvite(c.var.scope, c.req.valid("json")), 200))
	.openapi(declineMyInviteRoute, async (c) => c.json(await declineMyInvite(c.var.scope, c.req.valid("json")), 200));
