import { betterAuth } from "better-auth/minimal";
import { acceptNormalisedAddresses } from "./accepted-addresses";
import type { AuthDependencies } from "./dependencies";
import { authOptions } from "./options";
import { watched } from "./outage";

/** Better Auth on our tables. It signs people in; invites and memberships are ours. */
export function createAuth(dependencies: AuthDependencies) {
	acceptNormalisedAddresses();
	const { d1, openDatabase } = dependencies;
	const watchedDependencies = { ...dependencies, d1: watched(d1), openDatabase: () => watched(openDatabase()) };

	/** Of the request, only its language is passed on. */
	async function mailVerificationCode(email: string, request: Request | undefined): Promise<void> {
		const headers = new Headers({ "accept-language": request?.headers.get("accept-language") ?? "" });
		await auth.api.sendVerificationOTP({ body: { email, type: "email-verification" }, headers });
	}

	const auth = betterAuth(authOptions(watchedDependencies, mailVerificationCode));
	return auth;
}

export type Auth = ReturnType<typeof createAuth>;
