import * as z from "zod/mini";

/** The Worker's bindings and variables, as declared in wrangler.toml. `readConfig` checks them. */
export interface Bindings {
	DB: D1Database;
	/** Messages for the mail consumer about invites; `mail/message.ts` has their shape. */
	MAIL_QUEUE: Queue;
	/** The same about mails with codes and links that sign a person in. */
	CODE_QUEUE: Queue;
	/** Required if `MAIL_TRANSPORT` is `cloudflare`. */
	EMAIL?: SendEmail;
	INVITE_LIMITER: RateLimit;
	SIGN_IN_ADDRESS_LIMITER: RateLimit;
	SIGN_IN_IP_LIMITER: RateLimit;
	SIGN_IN_MAIL_LIMITER: RateLimit;
	TOKEN_LIMITER: RateLimit;
	/** Names the deployed version in `/health`. */
	CF_VERSION_METADATA?: WorkerVersionMetadata;
	/** Takes the figures of each minute. */
	VITALS?: AnalyticsEngineDataset;
	[variable: string]: unknown;
}

const isObject = (value: unknown) => typeof value === "object" && value !== null;
const binding = (kind: string) =>
	z.custom<object>(isObject, { error: `is missing; add ${kind} with this binding name to wrangler.toml` });

/** Checks that the bindings exist, so that a missing one is named before the first request needs it. */
export const bindingsShape = z.object({
	DB: binding("a D1 database"),
	MAIL_QUEUE: binding("a queue producer"),
	CODE_QUEUE: binding("a queue producer"),
	EMAIL: z.optional(z.custom<SendEmail>(isObject)),
	INVITE_LIMITER: binding("a rate limit"),
	SIGN_IN_ADDRESS_LIMITER: binding("a rate limit"),
	SIGN_IN_IP_LIMITER: binding("a rate limit"),
	SIGN_IN_MAIL_LIMITER: binding("a rate limit"),
	TOKEN_LIMITER: binding("a rate limit"),
});
