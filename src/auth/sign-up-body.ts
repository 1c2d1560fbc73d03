import * as z from "zod/mini";
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from "../rules/limits";

/**
 * The body of a sign-up that Better Auth accepts, with our own fields in it.
 *
 * It must never be narrower than Better Auth's shape: a sign-up that Better Auth accepts and this shape does not would
 * pass by `settleUnprovenAccount`. So its address is not `emailAddress`, which has a maximum length.
 */
export const signUpBody = z.object({
	email: z.email(),
	name: z.string(),
	password: z.string().check(z.minLength(MIN_PASSWORD_LENGTH), z.maxLength(MAX_PASSWORD_LENGTH)),
	/** While its invite is pending, it proves that the new account's address belongs to the caller. */
	inviteToken: z.catch(z.optional(z.string()), undefined),
	rememberMe: z.catch(z.optional(z.boolean()), undefined),
});
export type SignUpBody = z.output<typeof signUpBody>;
