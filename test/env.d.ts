import type { D1Migration } from "cloudflare:test";
import type { Bindings } from "../src/config/config";

declare global {
	namespace Cloudflare {
		interface Env extends Pick<Bindings, "DB" | "MAIL_QUEUE" | "CODE_QUEUE" | "EMAIL"> {
			MIGRATIONS: D1Migration[];
			/** For Better Auth's own endpoints, beside ours for comparison. */
			RIVAL_DB: D1Database;
			/** Plays a read replica of `DB`. */
			REPLICA_DB: D1Database;
		}
		interface GlobalProps {
			mainModule: typeof import("../src/index");
		}
	}
}
