import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Environment } from "./http/environment";

/** Says how callers sign in, for the documents made of these routes. */
export function registerSecuritySchemes({ openAPIRegistry }: OpenAPIHono<Environment>): void {
	openAPIRegistry.registerComponent("securitySchemes", "session", {
		type: "apiKey",
		in: "cookie",
		name: "better-auth.session_token",
		description:
			"Better Auth's session cookie; behind https its name starts with __Secure-. A POST with it needs an Origin that is ours or trusted.",
	});
	openAPIRegistry.registerComponent("securitySchemes", "bearer", {
		type: "http",
		scheme: "bearer",
		description: "The value of the set-auth-token header of a sign-in.",
	});
	openAPIRegistry.registerComponent("securitySchemes", "operator", {
		type: "http",
		scheme: "bearer",
		description: "OPERATOR_KEY.",
	});
}

/** The OpenAPI document, from the same declarations that validate. */
export function openapiDocument(app: OpenAPIHono<Environment>, publicUrl: string) {
	return app.getOpenAPI31Document({
		openapi: "3.1.0",
		info: {
			title: "Muster",
			version: "0.1.0",
			description: "Teams and invitations at the edge. Every error is `{ code, message, details? }`.",
			license: { name: "MIT", url: "https://opensource.org/license/mit" },
		},
		servers: [{ url: publicUrl }],
	});
}
