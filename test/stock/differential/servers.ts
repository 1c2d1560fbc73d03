/** Muster, and Better Auth with its own organization plugin, set up alike wherever that is configuration. */
import { env } from "cloudflare:workers";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { bearer } from "better-auth/plugins/bearer";
import { emailOTP } from "better-auth/plugins/email-otp";
import { organization } from "better-auth/plugins/organization";
import { drizzle } from "drizzle-orm/d1";
import { vi } from "vitest";
import { z } from "zod";
import { accessControl, accessRoles } from "../../../client/access";
import { acceptNormalisedAddresses } from "../../../src/auth/accepted-addresses";
import {
	DAY_MS,
	MAX_PASSWORD_LENGTH,
	MIN_PASSWORD_LENGTH,
	RESEND_COOLDOWN_MS,
	SECOND_MS,
	SESSION_FRESH_MS,
} from "../../../src/rules/limits";
import { newId } from "../../names";
import { RIVAL_SECRET } from "../../rival/rival";
import * as schema from "../../rival/schema";
import { sql } from "../../worker/database";
import { withGitHub } from "../../worker/github";
import { mailsTo } from "../../worker/mailbox";
import { ORIGIN, type Server, TRUSTED } from "./stage";

const MAIL_TIMEOUT_MS = 10_000;

/** The Worker under test, with GitHub configured. */
export const muster: Server = {
	prepare: acceptNormalisedAddresses,
	send: withGitHub,
	mailsTo: (email, count) =>
		vi.waitUntil(
			async () => {
				const mails = (await mailsTo(email)).map(({ text }) => text).reverse();
				return mails.length >= count ? mails : null;
			},
			{ timeout: MAIL_TIMEOUT_MS, interval: 10 },
		) as Promise<string[]>,
	sql,
	memberTable: "workspace_member",
	invitationTable: "workspace_invite",
	unlimit: ({ id }) => sql("update workspace set plan = 'enterprise' where id = ?", id),
	ageSending: (id) =>
		sql(`update workspace_invite set last_sent_at = last_sent_at - ${RESEND_COOLDOWN_MS} where id = ?`, id),
	join: async (owner, { slug }, person, role) => {
		const invited = await owner.call("POST", "/api/team/invite", { slug, email: person.email, role });
		const inviteId = (invited.body as { invite?: { id: string } }).invite?.id;
		const { status, body } = await person.call("POST", "/api/team/acceptMyInvite", { inviteId });
		if (status !== 200) throw new Error(`acceptMyInvite: ${JSON.stringify([invited.body, body])}`);
	},
};

/** Better Auth with its organization plugin. The tables are those of `createTables`. */
export function createRivalServer(d1: D1Database): Server {
	const mails = new Map<string, string[]>();
	const mail = async (email: string, text: string) => {
		mails.set(email, [...(mails.get(email) ?? []), text]);
	};
	const auth = betterAuth({
		baseURL: ORIGIN,
		secret: RIVAL_SECRET,
		trustedOrigins: [TRUSTED],
		database: drizzleAdapter(drizzle(d1), { provider: "sqlite", schema }),
		telemetry: { enabled: false },
		rateLimit: { enabled: false },
		logger: { disabled: true },
		onAPIError: { throw: true, errorURL: `${ORIGIN}/auth/sign-in?notice=provider-failed` },
		advanced: { ipAddress: { ipAddressHeaders: ["cf-connecting-ip"] } },
		session: { freshAge: SESSION_FRESH_MS / SECOND_MS },
		account: { storeStateStrategy: "cookie" },
		user: { deleteUser: { enabled: true } },
		emailAndPassword: {
			enabled: true,
			requireEmailVerification: true,
			minPasswordLength: MIN_PASSWORD_LENGTH,
			maxPasswordLength: MAX_PASSWORD_LENGTH,
			// Hashing as Muster does takes most of the time, and shows in no response.
			password: { hash: async (password) => password, verify: async ({ hash, password }) => hash === password },
			revokeSessionsOnPasswordReset: true,
			sendResetPassword: ({ user, url }) => mail(user.email, url),
		},
		emailVerification: { sendOnSignUp: true, autoSignInAfterVerification: true },
		socialProviders: { github: { clientId: "client", clientSecret: "a client secret" } },
		plugins: [
			bearer({ requireSignature: true }),
			emailOTP({
				overrideDefaultEmailVerification: true,
				sendVerificationOTP: ({ email, otp }) => mail(email, otp),
			}),
			organization({ ac: accessControl, roles: accessRoles }),
		],
	});
	return {
		// Muster replaces zod's own test of addresses.
		prepare: () => Reflect.deleteProperty(z.regexes.email, "test"),
		// Its own answer to a failure. It would also print the values of the failed query.
		send: (request) => auth.handler(request).catch(() => new Response(null, { status: 500 })),
		mailsTo: async (email) => mails.get(email) ?? [],
		sql: (text, ...values) =>
			d1
				.prepare(text)
				.bind(...values)
				.run(),
		memberTable: "member",
		invitationTable: "invitation",
		unlimit: async () => {},
		ageSending: async () => {},
		join: async (_owner, { id }, person, role) => {
			await d1.batch([
				d1
					.prepare("insert into member (id, organization_id, user_id, role, created_at) values (?, ?, ?, ?, ?)")
					.bind(newId(), id, person.userId, role, Date.now()),
				// Muster makes the workspace that a person has joined the active one.
				d1.prepare("update session set active_organization_id = ? where user_id = ?").bind(id, person.userId),
			]);
		},
	};
}

export const rival: Server = createRivalServer(env.RIVAL_DB);

/** Makes all sessions of a person older than those with which one may delete an account. */
export function ageSessions({ sql }: Server, userId: string): Promise<unknown> {
	return sql(`update session set created_at = created_at - ${2 * DAY_MS} where user_id = ?`, userId);
}
