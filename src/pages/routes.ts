import { Hono } from "hono";
import type { Environment } from "../http/environment";
import { limitBody, requireOwnOrigin } from "../http/request-checks";
import { assetRoutes } from "./assets";
import { forgotRoutes } from "./auth/forgot/routes";
import { providerRoutes } from "./auth/providers";
import { signInRoutes } from "./auth/sign-in";
import { signOutRoutes } from "./auth/sign-out";
import { signUpRoutes } from "./auth/sign-up";
import { verifyRoutes } from "./auth/verify";
import { findRoutes } from "./find/routes";
import { invitePageRoutes } from "./invite/routes";
import { joinPageRoutes } from "./join/routes";
import { mailboxRoutes } from "./mailbox/routes";
import { startRoutes } from "./start/routes";
import { domainsPageRoutes } from "./team/domains/routes";
import { inviteManyRoutes } from "./team/invite-many/routes";
import { linksPageRoutes } from "./team/links/routes";
import { requestsRoutes } from "./team/requests/routes";
import { workspaceRoutes } from "./team/routes";
import { waysInRoutes } from "./team/ways-in/routes";

const FORM_PATHS = [
	"/auth/*",
	"/start",
	"/invite",
	"/join",
	"/workspaces/:slug",
	"/workspaces/:slug/links",
	"/teams",
	"/workspaces/:slug/requests",
	"/workspaces/:slug/ways-in",
	"/workspaces/:slug/domains",
];
/** A path that takes files. Its own route reads no body without a credential, and limits the others. */
const FILE_PATH = "/workspaces/:slug/invite-many";

/** The pages that people see. */
export const pageRoutes = new Hono<Environment>();

for (const path of FORM_PATHS) pageRoutes.use(path, limitBody, requireOwnOrigin);
pageRoutes.use(FILE_PATH, requireOwnOrigin);
for (const routes of [
	assetRoutes,
	startRoutes,
	signInRoutes,
	signUpRoutes,
	verifyRoutes,
	forgotRoutes,
	providerRoutes,
	signOutRoutes,
	invitePageRoutes,
	joinPageRoutes,
	linksPageRoutes,
	workspaceRoutes,
	requestsRoutes,
	waysInRoutes,
	findRoutes,
	inviteManyRoutes,
	domainsPageRoutes,
	mailboxRoutes,
]) {
	pageRoutes.route("/", routes);
}
