import { z } from "zod";
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from "../rules/limits";

/** The body of a sign-up that Better Auth will take, as far as its shape tells, with what is ours in it. */
export const signUpBody = z.object({
	email: z.email(),
	name: z.string(),
	password: z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH),
	/** Shows, while it is live, that the address is the person's own. */
	inviteToken: z.string().optional().catch(undefined),
	rememberMe: z.boolean().optional().catch(undefined),
});
export type SignUpBody = z.output<typeof signUpBody>;
