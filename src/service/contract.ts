/** What another Worker may ask over a service binding, and what it is told. */
import { z } from "zod";
import { type member, permissions, slug } from "../team/schemas";

/** The other Worker may be written without types: what it sends is parsed as any input is. */
export const authorizeInput = z.object({
	/** A whole `Cookie` header, or the token behind `Authorization: Bearer`; null is nobody. */
	credential: z.union(
		[z.strictObject({ cookie: z.string().nullable() }), z.strictObject({ bearer: z.string().nullable() })],
		{ error: "must be { cookie } or { bearer }" },
	),
	/** Without a permission, being a member is enough. */
	question: z.object({ slug, permission: permissions.keyof().optional() }),
});
export type AuthorizeInput = z.output<typeof authorizeInput>;

export interface Authorization {
	user: { id: string; name: string; email: string; image: string | null };
	member: z.output<typeof member>;
}

/** A refusal, fit to be answered as it is. */
export interface AuthorizeRefusal {
	code: "UNAUTHORIZED" | "WORKSPACE_NOT_FOUND" | "FORBIDDEN" | "VALIDATION_ERROR" | "UNAVAILABLE";
	/** Of HTTP. */
	status: number;
	message: string;
	/** Of `VALIDATION_ERROR`: what is wrong where. */
	details?: { path: string; message: string }[];
	/** Of `UNAVAILABLE`: when asking again makes sense. */
	retryAfterSeconds?: number;
}
