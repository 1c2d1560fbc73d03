import * as z from "zod/mini";
import { emailAddress } from "../http/shapes";
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from "../rules/limits";

/** A value of another type counts as absent. */
function ofType<T>(shape: z.ZodMiniType<T>) {
	return z.optional(
		z.pipe(
			z.unknown(),
			z.transform((value) => shape.safeParse(value).data),
		),
	);
}

/**
 * The body of a sign-up that Better Auth accepts, with our own fields in it.
 *
 * It must never be narrower than Better Auth's shape: a sign-up that Better Auth accepts and this shape does not would
 * pass by `settleUnprovenAccount`. Limits that hold for every call are in `call-body.ts`.
 */
export const signUpBody = z.object({
	email: emailAddress,
	name: z.string(),
	password: z.string().check(z.minLength(MIN_PASSWORD_LENGTH), z.maxLength(MAX_PASSWORD_LENGTH)),
	/** While its invite is pending, it proves that the new account's address belongs to the caller. */
	inviteToken: ofType(z.string()),
	rememberMe: ofType(z.boolean()),
});
export type SignUpBody = z.output<typeof signUpBody>;
