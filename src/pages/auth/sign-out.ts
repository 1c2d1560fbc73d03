import { Hono } from "hono";
import type { Environment } from "../../http/environment";
import { type AskAuth, keepCookies } from "../ask-auth";
import { readFields } from "../form";
import { redirectTo } from "../respond";
import { parseReturnPath } from "../return-path";

/** Ends the session; goes on to sign in, or back to an invite that is for somebody else. */
export function signOutRoutes(askAuth: AskAuth): Hono<Environment> {
	return new Hono<Environment>().post("/auth/sign-out", async (c) => {
		const { redirect } = await readFields(c);
		keepCookies(c, await askAuth(c, "/sign-out", {}));
		return redirectTo(c, parseReturnPath(redirect) ?? "/auth/sign-in");
	});
}
