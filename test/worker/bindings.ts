import { env } from "cloudflare:workers";
import { type Bindings, readConfig } from "../../src/config/config";

/** The bindings of the Worker under test. */
export const bindings = env as unknown as Bindings;

export const config = readConfig(bindings);
