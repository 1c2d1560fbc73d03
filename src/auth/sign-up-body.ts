import { z } from "zod";
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from "../rules/limits";

/**
 * The body of a sign-up that Better Auth accepts, with our own fields in it.
 *
 * It must never be narrower than Better Auth's shape: a sign-up that Better Auth accepts and this shape does not would
 * pass by `settleUnprovenAccount`. Limits that hold for every call are in `call-body.ts`.
 */
export const signUpBody = z.object({
	email: z.email(),
	name: z.string(),
	password: z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH),
	/** While its invite is pending, it proves that the new account's address belongs to the caller. */
	inviteToken: z.string().optional().catch(undefined),
	rememberMe: z.boolean().optional().catch(undefined),
});
export type SignUpBody = z.output<typeof signUpBody>;
