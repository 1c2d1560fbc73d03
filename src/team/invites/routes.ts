import { OpenAPIHono } from "@hono/zod-openapi";
import type { Environment } from "../../http/environment";
import { refuseInvalid } from "../../http/validation";
import { limitInvitesByRate, limitTokensByRate } from "../rate-limits";
import { acceptInvite, acceptInviteRoute } from "./operations/accept-invite";
import { acceptMyInvite, acceptMyInviteRoute } from "./operations/accept-my-invite";
import { declineInvite, declineInviteRoute } from "./operations/decline-invite";
import { declineMyInvite, declineMyInviteRoute } from "./operations/decline-my-invite";
import { invite, inviteRoute } from "./operations/invite";
import { inviteByToken, inviteByTokenRoute } from "./operations/invite-by-token";
import { inviteMany, inviteManyRoute } from "./operations/invite-many";
import { listInvites, listInvitesRoute } from "./operations/list-invites";
import { myInvites, myInvitesRoute } from "./operations/my-invites";
import { resendInvite, resendInviteRoute } from "./operations/resend-invite";
import { revokeInvite, revokeInviteRoute } from "./operations/revoke-invite";

const routes = new OpenAPIHono<Environment>({ defaultHook: refuseInvalid });

for (const { path } of [inviteRoute, inviteManyRoute, resendInviteRoute]) routes.use(path, limitInvitesByRate);
for (const { path } of [inviteByTokenRoute, acceptInviteRoute, declineInviteRoute]) routes.use(path, limitTokensByRate);

export const inviteRoutes = routes
	.openapi(inviteRoute, async (c) => c.json(await invite(c.var.scope, c.req.valid("json")), 201))
	.openapi(inviteManyRoute, async (c) => c.json(await inviteMany(c.var.scope, c.req.valid("json")), 200))
	.openapi(listInvitesRoute, async (c) => c.json(await listInvites(c.var.scope, c.req.valid("query")), 200))
	.openapi(resendInviteRoute, async (c) => c.json(await resendInvite(c.var.scope, c.req.valid("json")), 200))
	.openapi(revokeInviteRoute, async (c) => c.json(await revokeInvite(c.var.scope, c.req.valid("json")), 200))
	.openapi(inviteByTokenRoute, async (c) => c.json(await inviteByToken(c.var.scope, c.req.valid("query")), 200))
	.openapi(acceptInviteRoute, async (c) => c.json(await acceptInvite(c.var.scope, c.req.valid("json")), 200))
	.openapi(declineInviteRoute, async (c) => c.json(await declineInvite(c.var.scope, c.req.valid("json")), 200))
	.openapi(myInvitesRoute, async (c) => c.json(await myInvites(c.var.scope), 200))
	.openapi(acceptMyInviteRoute, async (c) => c.json(await acceptMyInvite(c.var.scope, c.req.valid("json")), 200))
	.openapi(declineMyInviteRoute, async (c) => c.json(await declineMyInvite(c.var.scope, c.req.valid("json")), 200));
