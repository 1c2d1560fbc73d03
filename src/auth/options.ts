import { drizzleAdapter } from "better-auth/adapters/drizzle";
import type { BetterAuthOptions } from "better-auth/minimal";
import { bearer } from "better-auth/plugins/bearer";
import { emailOTP } from "better-auth/plugins/email-otp";
import { drizzle } from "drizzle-orm/d1";
import { macHex } from "../crypto/derived-keys";
import * as schema from "../db/schema";
import { describeError, log } from "../log";
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
import { normalisedProfile } from "./accepted-addresses";
import type { AuthDependencies } from "./dependencies";
import { accountHooks, sessionHooks, signInInvitee, userHooks } from "./hooks";
import { authMails } from "./mails";
import { hashPassword, verifyPassword } from "./password";
import { addressProofs } from "./proven-address";
import * as relations from "./relations";

/** Mails a new code that verifies the address of an account, in the language of the request. */
export type MailVerificationCode = (email: string, request: Request | undefined) => Promise<void>;

/** The configuration of Better Auth. */
export function authOptions(dependencies: AuthDependencies, mailVerificationCode: MailVerificationCode) {
	const { config, d1 } = dependencies;
	const { mailCode, mailResetLink } = authMails(dependencies);
	const { beforeEmailVerification, onPasswordReset, validateUserInfo } = addressProofs(dependencies);
	return {
		appName: "Muster",
		baseURL: config.publicUrl,
		basePath: "/api/auth",
		secret: config.secret,
		trustedOrigins: [...config.trustedOrigins],
		database: drizzleAdapter(drizzle(d1, { schema: { ...schema, ...relations } }), { provider: "sqlite", schema }),
		advanced: {
			// With joins, an address with an account takes as many round trips as one without, so that the time of a response
			// does not reveal whether there is an account.
			database: { generateId: () => dependencies.newId(), joins: true },
			ipAddress: { ipAddressHeaders: ["cf-connecting-ip"] },
		},
		telemetry: { enabled: false },
		// `limitSignIn` limits the rate before a request gets here, by the Workers rate limiting binding.
		rateLimit: { enabled: false },
		session: {
			expiresIn: SESSION_LIFETIME_MS / SECOND_MS,
			updateAge: SESSION_RENEWAL_INTERVAL_MS / SECOND_MS,
			freshAge: SESSION_FRESH_MS / SECOND_MS,
			// The organization plugin adds this field to sessions. Stock clients read it, and the plugin is not installed.
			additionalFields: {
				activeOrganizationId: { type: "string", required: false, input: false, fieldName: "activeWorkspaceId" },
			},
		},
		// The cron deletes expired records (jobs/purge.ts), so that a request that only reads does not write.
		verification: { storeIdentifier: "hashed", disableCleanup: true },
		account: {
			// The state holds the page to return to, which may be an invite's link. In the database it would lie in clear text.
			storeStateStrategy: "cookie",
			// `validateUserInfo` empties an account that nobody has verified before a provider is linked to it.
			accountLinking: { requireLocalEmailVerified: false },
		},
		user: {
			validateUserInfo,
			// Filled by our hooks; no client sees it.
			additionalFields: { foldedName: { type: "string", required: false, input: false, returned: false } },
		},
		emailAndPassword: {
			enabled: true,
			requireEmailVerification: true,
			minPasswordLength: MIN_PASSWORD_LENGTH,
			maxPasswordLength: MAX_PASSWORD_LENGTH,
			password: { hash: hashPassword, verify: verifyPassword },
			revokeSessionsOnPasswordReset: true,
			onPasswordReset,
			// An account that was never verified gets a new code, as a new account does: the response is the same for both.
			onExistingUserSignUp: async ({ user }, request) => {
				if (!user.emailVerified) await mailVerificationCode(user.email, request);
			},
			resetPasswordTokenExpiresIn: RESET_LINK_LIFETIME_SECONDS,
			sendResetPassword: ({ user, token, url }, request) => mailResetLink(user.email, { token, url }, request?.headers),
		},
		emailVerification: {
			sendOnSignUp: true,
			autoSignInAfterVerification: true,
			beforeEmailVerification,
			sendVerificationEmail: async ({ user }, request) => {
				// An invitee's address is verified at sign-up.
				if (!user.emailVerified) await mailVerificationCode(user.email, request);
			},
		},
		socialProviders: {
			...(config.google ? { google: { ...config.google, mapProfileToUser: normalisedProfile } } : {}),
			...(config.github ? { github: { ...config.github, mapProfileToUser: normalisedProfile } } : {}),
		},
		plugins: [
			bearer({ requireSignature: true }),
			emailOTP({
				otpLength: CODE_DIGITS,
				expiresIn: CODE_LIFETIME_SECONDS,
				allowedAttempts: MAX_TRIES_PER_CODE,
				// A plain hash of six digits is found by trying all of them. A MAC under the Worker's key is not.
				storeOTP: { hash: async (code) => macHex(await config.keys.codes, code, 32) },
				sendVerificationOTP: ({ email, otp, type }, context) => mailCode(email, otp, type, context?.headers),
			}),
		],
		databaseHooks: { user: userHooks(dependencies), account: accountHooks, session: sessionHooks },
		hooks: { after: signInInvitee },
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
		// Rethrows unexpected errors to our own error handler. Better Auth's would log a failed query with its values.
		// Better Auth's own error page shows the text of a link on our origin.
		onAPIError: { throw: true, errorURL: `${config.publicUrl}/auth/sign-in?notice=provider-failed` },
	} satisfies BetterAuthOptions;
}
