import { authReference } from "./auth.generated";
import { authPaths } from "./auth-paths";
import type { ApiDocument } from "./shapes";
import { TAGS } from "./tags";

const SECURITY_SCHEMES = {
	session: {
		type: "apiKey",
		in: "cookie",
		name: "better-auth.session_token",
		description:
			"Better Auth's session cookie; behind https its name starts with __Secure-. A POST with it needs an Origin that is ours or trusted.",
	},
	bearer: {
		type: "http",
		scheme: "bearer",
		description: "The value of the set-auth-token header of a sign-in.",
	},
	operator: { type: "http", scheme: "bearer", description: "OPERATOR_KEY." },
};

/** What has declared its operations: the app. */
export interface Declarations {
	getOpenAPI31Document(outline: Pick<ApiDocument, "openapi" | "info">): object;
}

/**
 * The OpenAPI document: `/api/team` and `/api/operator` from the declarations that validate them, `/api/auth` as
 * compiled.
 *
 * @param publicUrl where this Worker is
 */
export function describeApi(declarations: Declarations, publicUrl: string): ApiDocument {
	const outline = {
		openapi: "3.1.0",
		info: {
			title: "Muster",
			version: "0.1.0",
			description: "Teams and invitations at the edge. Every error is `{ code, message, details? }`.",
			license: { name: "MIT", url: "https://opensource.org/license/mit" },
		},
		servers: [{ url: publicUrl }],
		tags: [...TAGS],
	};
	const own = declarations.getOpenAPI31Document(outline) as Pick<ApiDocument, "paths" | "components">;
	const auth = authReference();
	return {
		...outline,
		paths: { ...authPaths(auth), ...own.paths },
		components: { schemas: { ...own.components.schemas, ...auth.schemas }, securitySchemes: SECURITY_SCHEMES },
	};
}
