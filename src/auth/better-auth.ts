import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { createAuthMiddleware } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { betterAuth } from "better-auth/minimal";
import { bearer } from "better-auth/plugins/bearer";
import { emailOTP } from "better-auth/plugins/email-otp";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { v7 } from "uuid";
import { z } from "zod";
import type { Config } from "../config/config";
import { macHex } from "../crypto/derived-keys";
import { defineBatch } from "../db/batch";
import type { Database } from "../db/database";
import * as schema from "../db/schema";
import { chooseLocale } from "../languages/choose-locale";
import { describeError, log } from "../log";
import { type CodeMailKind, oweCodeMail } from "../mail/outbox";
import {
	CODE_DIGITS,
	CODE_LIFETIME_SECONDS,
	MAX_PASSWORD_LENGTH,
	MAX_TRIES_PER_CODE,
	MIN_PASSWORD_LENGTH,
	RESET_LINK_LIFETIME_SECONDS,
	SECOND_MS,
	SESSION_FRESH_MS,
	SESSION_LIFETIME_MS,
	SESSION_RENEWAL_INTERVAL_MS,
} from "../rules/limits";
import { provesAddress } from "./invited-sign-up";
import { watched } from "./outage";
import { tidyProfile } from "./profile";
import * as relations from "./relations";
import { signUpBody } from "./sign-up-body";

export interface AuthDependencies {
	config: Config;
	d1: D1Database;
	/** A fresh metered view of the database. */
	openDatabase: () => Database;
	now: () => number;
	/** Tells the mail consumer of owed mail, after the answer. */
	announceMail: (mailIds: readonly string[]) => void;
}

const signedUp = z.object({ token: z.null(), user: z.object({ id: z.string(), emailVerified: z.literal(true) }) });

const CODE_MAILS: Readonly<Record<string, CodeMailKind>> = {
	"sign-in": "sign-in",
	"email-verification": "verify-email",
	"forget-password": "reset-password",
};

/** A trip for its own sake. */
const idleBatch = defineBatch(() => ({ nothing: sql`select 1` }));

/** Better Auth on our tables: it signs people in; inviting and memberships are ours. */
export function createAuth({ config, d1, openDatabase, now, announceMail }: AuthDependencies) {
	const openWatched = () => watched(openDatabase());

	async function mailSecret(
		kind: CodeMailKind,
		recipient: string,
		secret: string,
		lifetimeSeconds: number,
		headers: Headers | undefined,
	): Promise<void> {
		const mailId = v7();
		const locale = chooseLocale([headers?.get("accept-language")]);
		const mail = { mailId, kind, recipient, locale, secret, lifetimeSeconds, now: now() };
		await oweCodeMail(openWatched(), config.keys, mail);
		announceMail([mailId]);
	}

	/** In the language of the request; nothing else of it goes along. */
	async function sendVerificationCode(email: string, request: Request | undefined): Promise<void> {
		const headers = new Headers({ "accept-language": request?.headers.get("accept-language") ?? "" });
		await auth.api.sendVerificationOTP({ body: { email, type: "email-verification" }, headers });
	}

	const auth = betterAuth({
		appName: "Muster",
		baseURL: config.publicUrl,
		basePath: "/api/auth",
		secret: config.secret,
		trustedOrigins: [...config.trustedOrigins],
		database: drizzleAdapter(drizzle(watched(d1), { schema: { ...schema, ...relations } }), {
			provider: "sqlite",
			schema,
		}),
		advanced: {
			// In one query, an address with an account is as far away as one without.
			database: { generateId: () => v7(), joins: true },
			ipAddress: { ipAddressHeaders: ["cf-connecting-ip"] },
		},
		telemetry: { enabled: false },
		// Bursts are limited in front of this, by the Workers rate limiting binding.
		rateLimit: { enabled: false },
		session: {
			expiresIn: SESSION_LIFETIME_MS / SECOND_MS,
			updateAge: SESSION_RENEWAL_INTERVAL_MS / SECOND_MS,
			freshAge: SESSION_FRESH_MS / SECOND_MS,
			// As the organization plugin has it, which itself is not here: each of its endpoints that is open is ours.
			additionalFields: {
				activeOrganizationId: { type: "string", required: false, input: false, fieldName: "activeWorkspaceId" },
			},
		},
		// The purge takes away what has ended; a request that only reads does not.
		verification: { storeIdentifier: "hashed", disableCleanup: true },
		account: { encryptOAuthTokens: true },
		emailAndPassword: {
			enabled: true,
			requireEmailVerification: true,
			minPasswordLength: MIN_PASSWORD_LENGTH,
			maxPasswordLength: MAX_PASSWORD_LENGTH,
			revokeSessionsOnPasswordReset: true,
			// An account that waits for its code gets a new one, so that known and new addresses fare alike.
			onExistingUserSignUp: async ({ user }, request) => {
				if (!user.emailVerified) await sendVerificationCode(user.email, request);
			},
			resetPasswordTokenExpiresIn: RESET_LINK_LIFETIME_SECONDS,
			sendResetPassword: async ({ user, url }, request) => {
				const link = new URL(url);
				if (!link.searchParams.get("callbackURL")) link.searchParams.set("callbackURL", "/auth/forgot");
				await mailSecret("reset-password-link", user.email, link.href, RESET_LINK_LIFETIME_SECONDS, request?.headers);
			},
		},
		emailVerification: {
			sendOnSignUp: true,
			autoSignInAfterVerification: true,
			sendVerificationEmail: async ({ user }, request) => {
				// Someone who came with an invite has shown already that the address is theirs.
				if (!user.emailVerified) await sendVerificationCode(user.email, request);
			},
		},
		socialProviders: {
			...(config.google ? { google: config.google } : {}),
			...(config.github ? { github: config.github } : {}),
		},
		plugins: [
			bearer({ requireSignature: true }),
			emailOTP({
				otpLength: CODE_DIGITS,
				expiresIn: CODE_LIFETIME_SECONDS,
				allowedAttempts: MAX_TRIES_PER_CODE,
				// Six digits are soon guessed from a plain hash; under the Worker's key they are not.
				storeOTP: { hash: async (code) => macHex(await config.keys.codes, code, 32) },
				sendVerificationOTP: async ({ email, otp, type }, context) => {
					// Where there is no account, Better Auth takes the code away again: one trip more than owing the mail.
					if (type !== "sign-in") await openWatched().run(idleBatch, {});
					const kind = CODE_MAILS[type];
					if (kind !== undefined) await mailSecret(kind, email, otp, CODE_LIFETIME_SECONDS, context?.headers);
				},
			}),
		],
		databaseHooks: {
			user: {
				create: {
					before: async (user, context) => {
						const data = tidyProfile(user);
						const signUp = context?.path === "/sign-up/email" ? signUpBody.safeParse(context.body).data : undefined;
						const token = signUp?.inviteToken;
						if (token === undefined) return { data };
						const proven = await provesAddress(openWatched(), config.keys, token, user.email, now());
						return { data: { ...data, emailVerified: proven } };
					},
				},
				update: { before: async (user) => ({ data: tidyProfile(user) }) },
			},
		},
		hooks: {
			// Better Auth signs nobody in at sign-up while addresses have to be verified; an invitee's is verified by then.
			after: createAuthMiddleware(async (context) => {
				if (context.path !== "/sign-up/email") return;
				const created = signedUp.safeParse(context.context.returned).data;
				if (created === undefined) return;
				const forgetful = signUpBody.safeParse(context.body).data?.rememberMe === false;
				const user = await context.context.internalAdapter.findUserById(created.user.id);
				if (user === null) return;
				const session = await context.context.internalAdapter.createSession(user.id, forgetful);
				await setSessionCookie(context, { session, user }, forgetful);
				return context.json({ ...(context.context.returned as object), token: session.token });
			}),
		},
		logger: {
			level: "warn",
			log: (level, message, ...details) =>
				log({
					event: "auth.log",
					level,
					message: describeError(message),
					details: details.map(describeError).join("; ") || undefined,
				}),
		},
		// What is no answer of Better Auth's goes on to the one place that logs errors: its own would print the values of
		// the query that failed.
		onAPIError: { throw: true },
	});
	return auth;
}

export type Auth = ReturnType<typeof createAuth>;
