import type { Bindings } from "../config/config";
import type { Scope } from "../scope";

/** Compares a password with a hash of Better Auth's. */
export type VerifyPassword = (attempt: { hash: string; password: string }) => Promise<boolean>;

/** As much of Better Auth as a request needs. */
export interface BetterAuth {
	handler: (request: Request) => Promise<Response>;
	$context: Promise<{ password: { verify: VerifyPassword } }>;
}

/** What Hono carries through a request. */
export interface Environment {
	Bindings: Bindings;
	Variables: {
		scope: Scope;
		requestId: string;
		/** Makes Better Auth at its first use: a request that does not need it does not pay for its start. */
		loadAuth: () => Promise<BetterAuth>;
		/** The request carries a session cookie, genuine or not: its origin has to be checked. */
		usesCookie: boolean;
		/** The code of the refusal, for the log. */
		refusal: string;
		/** What the log calls the route, where Hono's own pattern says too little. */
		route: string;
		/** Better Auth answers this request, on trips of its own that nobody meters. */
		costUnknown: boolean;
		/** Better Auth may have written, where no bookmark of ours reaches. */
		wroteElsewhere: boolean;
		/** The session was extended during this request. */
		renewed: boolean;
	};
}
