/** The question that another Worker may ask over a service binding, and the answers. */
import * as z from "zod/mini";
import { PERMISSION_NAMES } from "../rules/roles";
import { slug } from "../team/inputs";
import type { toMember } from "../team/members/member";

/** The other Worker may be written without types, so its question is parsed like any input. */
export const authorizeInput = z.object({
	/** A whole `Cookie` header, or the token of `Authorization: Bearer`; null if the visitor sent none. */
	credential: z.union(
		[z.strictObject({ cookie: z.nullable(z.string()) }), z.strictObject({ bearer: z.nullable(z.string()) })],
		{ error: "must be { cookie } or { bearer }" },
	),
	/** If the permission is left out, being a member is enough. */
	question: z.object({ slug, permission: z.optional(z.enum(PERMISSION_NAMES)) }),
});
export type AuthorizeInput = z.output<typeof authorizeInput>;

export interface Authorization {
	user: { id: string; name: string; email: string; image: string | null };
	member: ReturnType<typeof toMember>;
}

/** A refusal, which the other Worker can send on as its response. */
export interface AuthorizeRefusal {
	code: "UNAUTHORIZED" | "WORKSPACE_NOT_FOUND" | "FORBIDDEN" | "VALIDATION_ERROR" | "UNAVAILABLE";
	/** The HTTP status. */
	status: number;
	message: string;
	/** For `VALIDATION_ERROR`: each problem, with its path. */
	details?: { path: string; message: string }[];
	/** For `UNAVAILABLE`: when a retry makes sense (seconds). */
	retryAfterSeconds?: number;
}
