import { version } from "../../package.json";
import { authReference } from "./auth.generated";
import { authPaths } from "./auth-paths";
import { declared } from "./declared.data";
import type { ApiDocument } from "./openapi";
import { TAGS } from "./tags";

const SECURITY_SCHEMES = {
	session: {
		type: "apiKey",
		in: "cookie",
		name: "better-auth.session_token",
		description:
			"Better Auth's session cookie. Over HTTPS its name starts with __Secure-. A POST with this cookie needs an Origin header with the service's own origin or a trusted one.",
	},
	bearer: {
		type: "http",
		scheme: "bearer",
		description: "The token from the set-auth-token header of the response to a sign-in.",
	},
	operator: { type: "http", scheme: "bearer", description: "The value of OPERATOR_KEY." },
};

/**
 * Builds the OpenAPI document: `/api/team` and `/api/operator` from their declarations, `/api/auth` from the compiled
 * reference.
 *
 * @param publicUrl the Worker's base URL
 */
export function describeApi(publicUrl: string): ApiDocument {
	const outline = {
		openapi: "3.1.0",
		info: {
			title: "Muster",
			version,
			description: "Teams and invitations at the edge. Every error is `{ code, message, details? }`.",
			license: { name: "MIT", url: "https://opensource.org/license/mit" },
		},
		servers: [{ url: publicUrl }],
		tags: [...TAGS],
	};
	const auth = authReference();
	return {
		...outline,
		paths: { ...authPaths(auth), ...declared.paths },
		components: { schemas: { ...declared.components.schemas, ...auth.schemas }, securitySchemes: SECURITY_SCHEMES },
	};
}
