import type { MiddlewareHandler } from "hono";
import type { Scope } from "../scope";
import { setSessionCookie } from "./session-cookie";

/** The part of a request's environment that this middleware reads. */
interface RenewalEnvironment {
	Variables: { scope: Pick<Scope, "config" | "credential">; renewed: boolean };
}

/** Sets the session cookie again after a request that extended its session: both have to end at the same time. */
export const renewCookie: MiddlewareHandler<RenewalEnvironment> = async (c, next) => {
	await next();
	if (!c.get("renewed")) return;
	const { config, credential } = c.get("scope");
	if (credential?.kind !== "cookie") return;
	await setSessionCookie(c, config, credential.token);
};
