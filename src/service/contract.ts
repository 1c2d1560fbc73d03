/** The question that another Worker may ask over a service binding, and the answers. */
import { z } from "zod";
import { type member, permissions, slug } from "../team/schemas";

/** The other Worker may be written without types, so its question is parsed like any input. */
export const authorizeInput = z.object({
	/** A whole `Cookie` header, or the token of `Authorization: Bearer`; null if the visitor sent none. */
	credential: z.union(
		[z.strictObject({ cookie: z.string().nullable() }), z.strictObject({ bearer: z.string().nullable() })],
		{ error: "must be { cookie } or { bearer }" },
	),
	/** If the permission is left out, being a member is enough. */
	question: z.object({ slug, permission: permissions.keyof().optional() }),
});
export type AuthorizeInput = z.output<typeof authorizeInput>;

export interface Authorization {
	user: { id: string; name: string; email: string; image: string | null };
	member: z.output<typeof member>;
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
