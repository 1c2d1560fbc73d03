import type { Bindings } from "../config/config";
import type { Scope } from "../scope";

/** What Hono carries through a request. */
export interface Environment {
	Bindings: Bindings;
	Variables: {
		scope: Scope;
		requestId: string;
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
