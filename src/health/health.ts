import { type Bindings, readConfig } from "../config/config";
import { ConfigError } from "../config/config-error";

/** The answer of `GET /health`. */
export interface Health {
	/** The id of the deployed version; `unknown` without the binding `CF_VERSION_METADATA`. */
	version: string;
	ok: boolean;
	/** If the configuration is refused: the names of what is missing or wrong, without any value. */
	refused?: readonly string[];
}

/** Reports the version, and that the configuration is complete. It makes no round trip. */
export function readHealth(env: Bindings): Health {
	const version = env.CF_VERSION_METADATA?.id ?? "unknown";
	try {
		readConfig(env);
		return { version, ok: true };
	} catch (error) {
		return { version, ok: false, refused: error instanceof ConfigError ? error.names : [] };
	}
}
