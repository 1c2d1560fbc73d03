import type { D1Migration } from "cloudflare:test";
import type { Bindings } from "../src/config";
import type worker from "../src/index";

declare global {
	namespace Cloudflare {
		interface Env extends Pick<Bindings, "DB" | "MAIL_QUEUE" | "EMAIL"> {
			MIGRATIONS: D1Migration[];
		}
		interface GlobalProps {
			mainModule: { default: typeof worker };
		}
	}
}
