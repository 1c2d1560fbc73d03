/**
 * The rule about addresses: a person who has not shown that an address is theirs leaves nothing in its account.
 *
 * Anybody can sign up with anybody's address. When its owner proves the address, everything that the account held until
 * then is removed: password, linked providers, sessions, name and picture. One case keeps it: the proof comes from the
 * client that made the account, as its ticket shows (see `sign-up-ticket.ts`). A code that is typed in any other browser
 * is a sign-in to an account that is empty.
 *
 * An address is proved by a code (to verify the address, to sign in, to reset the password), by the link that resets the
 * password, by a provider that has verified it, and by an invite's link (see `unproven-account.ts`). A provider that has
 * not verified an address proves nothing: it makes no account, is linked to none and signs nobody in.
 */
import type { BetterAuthOptions } from "better-auth/minimal";
import { z } from "zod";
import type { AuthDependencies } from "./dependencies";
import { storedName } from "./profile";
import { hasTicket } from "./sign-up-ticket";
import { clearUnprovenBatch, findUnprovenBatch, verifyUnprovenBatch } from "./unproven-account.batch";

/** The things that a proof brings into an account that is emptied. */
interface Proof {
	/** The name that the owner gives with the proof. */
	name?: string | undefined;
	/** The sign-in method that the proof itself uses or has just set: `credential`, or a provider. */
	method?: string;
	/** The headers of the request, which may carry the ticket of the sign-up. */
	headers: Headers | undefined;
}

/** The ways to prove an address, as Better Auth calls them. */
export function addressProofs({ config, openDatabase, now }: AuthDependencies) {
	/** Applies the rule to the account of a proven address, and verifies the address, in one transaction. */
	async function prove(email: string, { name = "", method, headers }: Proof): Promise<void> {
		const database = openDatabase();
		const [unproven] = (await database.run(findUnprovenBatch, { email: email.toLowerCase() })).unproven;
		if (unproven === undefined) return;
		const { userId } = unproven;
		const values = { userId, now: now() };
		if (await hasTicket(headers, userId, config)) await database.run(verifyUnprovenBatch, values);
		else await database.run(clearUnprovenBatch, { ...values, ...storedName(name), keptMethod: method ?? null });
	}

	return {
		/** The code that verifies an address. */
		beforeEmailVerification: (user, request) => prove(user.email, { headers: request?.headers }),

		/** The code or the link that resets a password. */
		onPasswordReset: ({ user }, request) => prove(user.email, { method: "credential", headers: request?.headers }),

		/** Better Auth is about to verify an address because the code to sign in was right. */
		beforeSignInByCode: async (context: { path: string; body?: unknown; headers?: Headers | undefined }) => {
			const { email, name } = signInBody.parse(context.body);
			await prove(email, { name, headers: context.headers });
		},

		/** A provider is about to make an account, to be linked to one, or to sign somebody in. */
		validateUserInfo: async ({ user, source }, context) => {
			if (source.method !== "oauth") return;
			if (user.emailVerified !== true || typeof user.email !== "string") return { error: "EMAIL_NOT_VERIFIED" };
			if (source.action === "create-user") return;
			const { providerId } = source.oauth ?? {};
			await prove(user.email, {
				name: user.name,
				...(source.action === "sign-in" && providerId !== undefined ? { method: providerId } : {}),
				headers: context.headers,
			});
		},
	} satisfies AddressProofs;
}

interface AddressProofs {
	beforeEmailVerification: NonNullable<NonNullable<BetterAuthOptions["emailVerification"]>["beforeEmailVerification"]>;
	onPasswordReset: NonNullable<NonNullable<BetterAuthOptions["emailAndPassword"]>["onPasswordReset"]>;
	validateUserInfo: NonNullable<NonNullable<BetterAuthOptions["user"]>["validateUserInfo"]>;
	beforeSignInByCode: (context: { path: string; body?: unknown; headers?: Headers | undefined }) => Promise<void>;
}

const signInBody = z.object({ email: z.string(), name: z.string().optional() });
