import { createAuthEndpoint } from "@better-auth/core/api";

/** Better Auth's endpoint for errors without its page: it leads on to the configured one, without what a link says. */
export const error = createAuthEndpoint("/error", { method: "GET" }, async (c) => {
	throw c.redirect(c.context.options.onAPIError?.errorURL ?? "/");
});
