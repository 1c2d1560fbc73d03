import { OpenAPIHono } from "@hono/zod-openapi";
import type { Environment } from "../http/environment";
import { refuseInvalid } from "../http/validation";
import { acceptInvite, acceptInviteRoute } from "./invites/operations/accept-invite";
import { acceptMyInvite, acceptMyInviteRoute } from "./invites/operations/accept-my-invite";
import { declineInvite, declineInviteRoute } from "./invites/operations/decline-invite";
import { declineMyInvite, declineMyInviteRoute } from "./invites/operations/decline-my-invite";
import { invite, inviteRoute } from "./invites/operations/invite";
import { inviteByToken, inviteByTokenRoute } from "./invites/operations/invite-by-token";
import { inviteMany, inviteManyRoute } from "./invites/operations/invite-many";
import { listInvites, listInvitesRoute } from "./invites/operations/list-invites";
import { myInvites, myInvitesRoute } from "./invites/operations/my-invites";
import { resendInvite, resendInviteRoute } from "./invites/operations/resend-invite";
import { revokeInvite, revokeInviteRoute } from "./invites/operations/revoke-invite";
import { leave, leaveRoute } from "./members/operations/leave";
import { membersByWorkspaceSlug, membersByWorkspaceSlugRoute } from "./members/operations/members-by-workspace-slug";
import { removeMember, removeMemberRoute } from "./members/operations/remove-member";
import { transferOwnership, transferOwnershipRoute } from "./members/operations/transfer-ownership";
import { updateRole, updateRoleRoute } from "./members/operations/update-role";
import { viewer, viewerRoute } from "./members/operations/viewer";
import { brakeInvites, brakeTokens } from "./rate-limits";

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
