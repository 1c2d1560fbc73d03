import type { Bindings } from "../config/config";
import type { Scope } from "../scope";

/** Compares a password with a hash of Better Auth's. */
export type VerifyPassword = (attempt: { hash: string; password: string }) => Promise<boolean>;

/** The part of Better Auth that a request needs. */
export interface BetterAuth {
	handler: (request: Request) => Promise<Response>;
	$context: Promise<{ password: { verify: VerifyPassword } }>;
}

/** The values that Hono carries through a request. */
export interface Environment {
	Bindings: Bindings;
	/**
	 * `openScope` sets `scope`, `loadAuth` and `usesCookie`; Hono's middleware sets `requestId`. Middleware around
	 * `openScope`, and error handlers, must check that there is a scope: a Worker that is not configured has none.
	 */
	Variables: {
		requestId: string;
		scope: Scope;
		/** Makes Better Auth at its first use: a request that does not need it does not pay for its start. */
		loadAuth: () => Promise<BetterAuth>;
		/** The request carries a session cookie, genuine or not: its origin has to be checked. */
		usesCookie: boolean;
		/** The error code of the response, for the log. */
		refusal?: string;
		/** The name of the route for the log, if Hono's own pattern says too little. */
		route?: string;
		/** Better Auth answers this request, in round trips of its own that nobody meters. */
		costUnknown?: boolean;
		/** Better Auth may have written, and no bookmark of ours covers that. */
		wroteElsewhere?: boolean;
		/** The session was extended during this request. */
		renewed?: boolean;
	};
}
