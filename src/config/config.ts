import { z } from "zod";
import { deriveKeys, type Keys } from "../crypto/derived-keys";
import { ConfigError } from "./config-error";
import { MAIL_TRANSPORTS, MAILS_PER_SECOND, type MailTransport, mailTransport } from "./mail-transport";

/** What a queue message says: which owed mail, nothing else. */
export interface MailMessage {
	mailId: string;
}

/** The Worker's bindings and variables, as declared in wrangler.toml; checked by `readConfig`. */
export interface Bindings {
	DB: D1Database;
	MAIL_QUEUE: Queue<MailMessage>;
	/** Where `MAIL_TRANSPORT` is `cloudflare`. */
	EMAIL?: SendEmail;
	INVITE_LIMITER: RateLimit;
	SIGN_IN_ADDRESS_LIMITER: RateLimit;
	SIGN_IN_IP_LIMITER: RateLimit;
	TOKEN_LIMITER: RateLimit;
	[variable: string]: unknown;
}

export interface OAuthClient {
	clientId: string;
	clientSecret: string;
}

export interface Config {
	publicUrl: string;
	/** Our own origins: the one that people reach us at, and on a local run the loopback address's. */
	ownOrigins: readonly string[];
	/** Origins that may act with a session cookie: ours, then the trusted ones. Exact, no patterns. */
	trustedOrigins: readonly string[];
	secret: string;
	keys: Keys;
	operatorKey: string | undefined;
	mailFrom: { name: string; email: string };
	mailTransport: MailTransport;
	/** What the provider allows; null: as many as it takes. */
	mailsPerSecond: number | null;
	/** Opens the door for Resend's webhook. */
	resendWebhookSecret: string | undefined;
	google: OAuthClient | undefined;
	github: OAuthClient | undefined;
	costHeader: boolean;
	rateLimits: boolean;
	devMailbox: boolean;
	caps: {
		perPersonPerDay: number;
		perWorkspacePerDay: number;
		perRecipientPerWorkspacePerDay: number;
		perRecipientPerDay: number;
	};
	retentionDays: { expiredInvites: number; closedInvites: number; finishedCodes: number };
}

const binding = (kind: string) =>
	z.custom<object>((value) => typeof value === "object" && value !== null, {
		error: `is missing; bind ${kind} of that name in wrangler.toml`,
	});
const text = z.string().trim();
const optionalText = text.optional().transform((value) => value || undefined);
const toggle = (otherwise: "on" | "off") =>
	z
		.enum(["on", "off"], { error: 'must be "on" or "off"' })
		.default(otherwise)
		.transform((value) => value === "on");
const count = (otherwise: number) => z.coerce.number({ error: "must be a number" }).int().min(0).default(otherwise);
/** Exact: a scheme and a host, no path, no pattern. */
const origin = z.string().regex(/^[a-z][a-z0-9+.-]*:\/\/[^/*?#\s]+$/, {
	error: "must be a list of origins such as https://app.example.com, separated by commas",
});

const MISSING_SECRET = "is missing; set it with: npx wrangler secret put BETTER_AUTH_SECRET";
const variables = z.object({
	DB: binding("a D1 database"),
	MAIL_QUEUE: binding("a queue producer"),
	EMAIL: z.custom<SendEmail>((value) => typeof value === "object" && value !== null).optional(),
	INVITE_LIMITER: binding("a rate limit"),
	SIGN_IN_ADDRESS_LIMITER: binding("a rate limit"),
	SIGN_IN_IP_LIMITER: binding("a rate limit"),
	TOKEN_LIMITER: binding("a rate limit"),
	BETTER_AUTH_SECRET: z
		.string({ error: MISSING_SECRET })
		.min(1, { error: MISSING_SECRET })
		.min(32, { error: "must have 32 characters or more" }),
	BETTER_AUTH_SECRET_PREVIOUS: optionalText,
	PUBLIC_URL: z
		.url({
			protocol: /^https?$/,
			error: "must be the address that people reach this Worker at, such as https://teams.example.com",
		})
		.transform((url) => new URL(url).origin),
	TRUSTED_ORIGINS: text
		.default("")
		.transform((list) =>
			list
				.split(",")
				.map((entry) => entry.trim().replace(/\/$/, ""))
				.filter(Boolean),
		)
		.pipe(z.array(origin)),
	OPERATOR_KEY: optionalText,
	MAIL_FROM: text.min(3, { error: 'must be a sender, such as "Muster <muster@example.com>"' }),
	MAIL_TRANSPORT: z.enum(MAIL_TRANSPORTS, { error: "must be cloudflare, resend or smtp" }).default("cloudflare"),
	MAILS_PER_SECOND: optionalText
		.transform((value) => (value === undefined ? undefined : Number(value)))
		.pipe(z.int({ error: "must be a whole number, 1 or more" }).min(1).optional()),
	RESEND_API_KEY: optionalText,
	RESEND_URL: z
		.url({ protocol: /^https?$/, error: "must be the address of Resend's API" })
		.default("https://api.resend.com"),
	RESEND_WEBHOOK_SECRET: optionalText.refine(
		(secret) => secret === undefined || /^whsec_[A-Za-z0-9+/]{24,}={0,2}$/.test(secret),
		{
			error: "must be the webhook's signing secret, which starts with whsec_",
		},
	),
	SMTP_URL: optionalText,
	GOOGLE_CLIENT_ID: optionalText,
	GOOGLE_CLIENT_SECRET: optionalText,
	GITHUB_CLIENT_ID: optionalText,
	GITHUB_CLIENT_SECRET: optionalText,
	COST_HEADER: toggle("off"),
	RATE_LIMITS: toggle("on"),
	DEV_MAILBOX: toggle("off"),
	INVITE_MAILS_PER_PERSON_PER_DAY: count(1_000),
	INVITE_MAILS_PER_WORKSPACE_PER_DAY: count(1_000),
	INVITE_MAILS_PER_RECIPIENT_PER_WORKSPACE_PER_DAY: count(3),
	INVITE_MAILS_PER_RECIPIENT_PER_DAY: count(10),
	KEEP_EXPIRED_INVITES_DAYS: count(30),
	KEEP_CLOSED_INVITES_DAYS: count(90),
	KEEP_FINISHED_CODES_DAYS: count(1),
});

/** The names of all variables and secrets. */
export const VARIABLE_NAMES = Object.entries(variables.shape)
	.filter(([name, shape]) => name !== "EMAIL" && !(shape instanceof z.ZodCustom))
	.map(([name]) => name);

const configs = new WeakMap<object, Config>();

/**
 * The configuration, parsed once for each environment.
 *
 * @throws ConfigError naming what is missing or wrong
 */
export function readConfig(env: Bindings): Config {
	const known = configs.get(env);
	if (known) return known;
	const parsed = variables.safeParse(env);
	if (!parsed.success) {
		throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path[0]?.toString()} ${issue.message}`));
	}
	if (parsed.data.DEV_MAILBOX && parsed.data.PUBLIC_URL.startsWith("https:")) {
		throw new ConfigError(["DEV_MAILBOX is for local runs: it shows every code and link to everyone; remove it"]);
	}
	const config = configFrom(parsed.data);
	configs.set(env, config);
	return config;
}

function configFrom(parsed: z.infer<typeof variables>): Config {
	return {
		publicUrl: parsed.PUBLIC_URL,
		ownOrigins: ownOrigins(parsed.PUBLIC_URL),
		trustedOrigins: [...ownOrigins(parsed.PUBLIC_URL), ...parsed.TRUSTED_ORIGINS],
		secret: parsed.BETTER_AUTH_SECRET,
		keys: deriveKeys(parsed.BETTER_AUTH_SECRET, parsed.BETTER_AUTH_SECRET_PREVIOUS),
		operatorKey: parsed.OPERATOR_KEY,
		mailFrom: parseSender(parsed.MAIL_FROM),
		mailTransport: mailTransport(parsed),
		mailsPerSecond: parsed.MAILS_PER_SECOND ?? MAILS_PER_SECOND[parsed.MAIL_TRANSPORT],
		resendWebhookSecret: parsed.RESEND_WEBHOOK_SECRET,
		google: oauthClient(parsed.GOOGLE_CLIENT_ID, parsed.GOOGLE_CLIENT_SECRET),
		github: oauthClient(parsed.GITHUB_CLIENT_ID, parsed.GITHUB_CLIENT_SECRET),
		costHeader: parsed.COST_HEADER,
		rateLimits: parsed.RATE_LIMITS,
		devMailbox: parsed.DEV_MAILBOX,
		caps: {
			perPersonPerDay: parsed.INVITE_MAILS_PER_PERSON_PER_DAY,
			perWorkspacePerDay: parsed.INVITE_MAILS_PER_WORKSPACE_PER_DAY,
			perRecipientPerWorkspacePerDay: parsed.INVITE_MAILS_PER_RECIPIENT_PER_WORKSPACE_PER_DAY,
			perRecipientPerDay: parsed.INVITE_MAILS_PER_RECIPIENT_PER_DAY,
		},
		retentionDays: {
			expiredInvites: parsed.KEEP_EXPIRED_INVITES_DAYS,
			closedInvites: parsed.KEEP_CLOSED_INVITES_DAYS,
			finishedCodes: parsed.KEEP_FINISHED_CODES_DAYS,
		},
	};
}

/** Our own origin; on a local run that is the loopback address as well, under both of its usual names. */
function ownOrigins(publicUrl: string): string[] {
	const { hostname, origin: own } = new URL(publicUrl);
	return hostname === "localhost" ? [own, own.replace("localhost", "127.0.0.1")] : [own];
}

function oauthClient(clientId: string | undefined, clientSecret: string | undefined): OAuthClient | undefined {
	return clientId && clientSecret ? { clientId, clientSecret } : undefined;
}

/** `Muster <muster@example.com>` or a bare address. */
function parseSender(sender: string): { name: string; email: string } {
	const named = /^(.*?)\s*<([^<>]+)>$/.exec(sender);
	return named ? { name: named[1] ?? "", email: named[2] ?? "" } : { name: "Muster", email: sender };
}
