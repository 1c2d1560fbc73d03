import { Hono } from "hono";
import type { Environment } from "../../http/environment";
import { callAuth, keepCookies } from "../call-auth";
import { readFields } from "../form";
import { redirectTo } from "../respond";
import { parseReturnPath } from "../return-path";

/** `/auth/sign-out`: ends the session. It leads to the sign-in page, or back to the invite of another person. */
export const signOutRoutes = new Hono<Environment>().post("/auth/sign-out", async (c) => {
	const { redirect } = await readFields(c);
	keepCookies(c, await callAuth(c, "/sign-out", {}));
	return redirectTo(c, parseReturnPath(redirect) ?? "/auth/sign-in");
});
