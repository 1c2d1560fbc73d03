import type { Bindings } from "../config";
import type { Scope } from "../scope";

/** What Hono carries through a request. */
export interface Environment {
	Bindings: Bindings;
	Variables: {
		scope: Scope;
		requestId: string;
		/** The code of the refusal, for the log. */
		refusal: string;
		/** The session was extended during this request. */
		renewed: boolean;
	};
}
