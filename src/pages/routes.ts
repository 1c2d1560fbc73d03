import { Hono } from "hono";
import type { Environment } from "../http/environment";
import { limitBody, requireOwnOrigin } from "../http/request-checks";
import { askAuthOf } from "./ask-auth";
import { assetRoutes } from "./assets";
import { forgotRoutes } from "./auth/forgot";
import { providerRoutes } from "./auth/providers";
import { signInRoutes } from "./auth/sign-in";
import { signOutRoutes } from "./auth/sign-out";
import { signUpRoutes } from "./auth/sign-up";
import { verifyRoutes } from "./auth/verify";
import { inviteRoutes } from "./invite/routes";
import { mailboxRoutes } from "./mailbox/routes";
import { startRoutes } from "./start/routes";
import { inviteManyRoutes } from "./team/invite-many/routes";
import { workspaceRoutes } from "./team/routes";

const FORM_PATHS = ["/auth/*", "/start", "/invite/*", "/workspaces/*"];

/**
 * What a person sees.
 *
 * @param authRoutes `/api/auth`, which the forms of `/auth` and `/invite` are put to
 */
export function pageRoutes(authRoutes: Hono<Environment>): Hono<Environment> {
	const askAuth = askAuthOf(authRoutes);
	const pages = new Hono<Environment>();
	for (const path of FORM_PATHS) pages.use(path, limitBody, requireOwnOrigin);
	for (const routes of [
		assetRoutes,
		startRoutes,
		signInRoutes(askAuth),
		signUpRoutes(askAuth),
		verifyRoutes(askAuth),
		forgotRoutes(askAuth),
		providerRoutes(askAuth),
		signOutRoutes(askAuth),
		inviteRoutes(askAuth),
		workspaceRoutes,
		inviteManyRoutes,
		mailboxRoutes,
	]) {
		pages.route("/", routes);
	}
	return pages;
}
