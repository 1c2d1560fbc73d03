import { env } from "cloudflare:workers";
import { type Bindings, readConfig } from "../../src/config/config";

/** What the Worker under test is bound to. */
export const bindings = env as unknown as Bindings;

export const config = readConfig(bindings);
