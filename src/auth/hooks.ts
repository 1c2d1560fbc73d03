/** Our rules about accounts, which Better Auth runs at its hooks. */
import { createAuthMiddleware } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import type { BetterAuthOptions } from "better-auth/minimal";
import { z } from "zod";
import type { AuthDependencies } from "./dependencies";
import { provesAddress } from "./invited-sign-up";
import { storedProfile } from "./profile";
import { addressProofs } from "./proven-address";
import { signUpBody } from "./sign-up-body";
import { briefUserAgent } from "./user-agent";

/** Better Auth's answer to a sign-up after which the account's address is verified. */
const verifiedSignUp = z.object({
	token: z.null(),
	user: z.object({ id: z.string(), emailVerified: z.literal(true) }),
});

/** Tidies names and pictures, a provider's too, and verifies the address of a new account that an invite proves. */
export function userHooks(dependencies: AuthDependencies) {
	const { config, openDatabase, now } = dependencies;
	const { beforeSignInByCode } = addressProofs(dependencies);
	return {
		create: {
			before: async (user, context) => {
				const data = storedProfile(user);
				const signUp = context?.path === "/sign-up/email" ? signUpBody.safeParse(context.body).data : undefined;
				const token = signUp?.inviteToken;
				if (token === undefined) return { data };
				const proven = await provesAddress(openDatabase(), config.keys, token, user.email, now());
				return { data: { ...data, emailVerified: proven } };
			},
		},
		update: {
			before: async (user, context) => {
				if (user.emailVerified === true && context?.path === "/sign-in/email-otp") await beforeSignInByCode(context);
				return { data: storedProfile(user) };
			},
		},
	} satisfies NonNullable<BetterAuthOptions["databaseHooks"]>["user"];
}

/** Muster calls no provider for anybody, so it keeps none of a provider's tokens: an ID token would sign its holder in. */
export const accountHooks = {
	create: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) },
	update: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) },
} satisfies NonNullable<BetterAuthOptions["databaseHooks"]>["account"];

const NO_TOKENS = {
	accessToken: null,
	refreshToken: null,
	idToken: null,
	accessTokenExpiresAt: null,
	refreshTokenExpiresAt: null,
} as const;

/** A session keeps of its browser's header what a person recognises it by. */
export const sessionHooks = {
	create: {
		before: async (session) => ({ data: { ...session, userAgent: briefUserAgent(session.userAgent ?? "") } }),
	},
} satisfies NonNullable<BetterAuthOptions["databaseHooks"]>["session"];

/**
 * Signs an invitee in at sign-up. Better Auth signs nobody in at sign-up while addresses have to be verified, but an
 * invitee's address is verified by then.
 */
export const signInInvitee = createAuthMiddleware(async (context) => {
	if (context.path !== "/sign-up/email") return;
	const created = verifiedSignUp.safeParse(context.context.returned).data;
	if (created === undefined) return;
	const dontRemember = signUpBody.safeParse(context.body).data?.rememberMe === false;
	const user = await context.context.internalAdapter.findUserById(created.user.id);
	if (user === null) return;
	const session = await context.context.internalAdapter.createSession(user.id, dontRemember);
	await setSessionCookie(context, { session, user }, dontRemember);
	return context.json({ ...(context.context.returned as object), token: session.token });
});
