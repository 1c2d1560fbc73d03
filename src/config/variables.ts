import * as z from "zod/mini";
import { isHttpsOrLoopback } from "./loopback";
import { MAIL_TRANSPORTS } from "./mail-transport";

const text = z.string().check(z.trim());
const optionalText = z.pipe(
	z.optional(text),
	z.transform((value) => value || undefined),
);
const toggle = (otherwise: "on" | "off") =>
	z.pipe(
		z._default(z.enum(["on", "off"], { error: 'must be "on" or "off"' }), otherwise),
		z.transform((value) => value === "on"),
	);
/** Secrets must not travel in the clear, except on this machine. */
const safeUrl = (error: string) =>
	z.url({ protocol: /^https?$/, error }).check(
		z.refine((url) => URL.canParse(url) && isHttpsOrLoopback(url), {
			error: "must be an https URL; http is for localhost only",
		}),
	);
/** A list in one text, separated by commas. */
const list = z.pipe(
	z._default(text, ""),
	z.transform((entries) =>
		entries
			.split(",")
			.map((entry) => entry.trim().replace(/\/$/, ""))
			.filter(Boolean),
	),
);
const count = (otherwise: number) =>
	z._default(z.coerce.number({ error: "must be a number" }).check(z.int(), z.minimum(0)), otherwise);
/** A number of 1 or more; undefined if it is not set. */
const optionalCount = z.pipe(
	z.pipe(
		optionalText,
		z.transform((value) => (value === undefined ? undefined : Number(value))),
	),
	z.optional(z.int({ error: "must be a whole number, 1 or more" }).check(z.minimum(1))),
);
/** A scheme and a host, without a path or a pattern. */
const origin = z.string().check(
	z.regex(/^[a-z][a-z0-9+.-]*:\/\/[^/*?#\s]+$/, {
		error: "must be a comma-separated list of origins, such as https://app.example.com",
	}),
);

/** A host name, with a port if it is not the default. */
const host = z
	.string()
	.check(z.regex(/^[a-z0-9.-]+(?::\d+)?$/, { error: "must be a comma-separated list of host names" }));

const isLongKey = z.refine<string | undefined>((key) => key === undefined || key.length >= 32, {
	error: "must have at least 32 characters",
});

const MISSING_SECRET = "is missing; set it with: npx wrangler secret put BETTER_AUTH_SECRET";

/** Every variable and secret: its format, its default, and the error text if it is wrong. */
export const variablesShape = z.object({
	BETTER_AUTH_SECRET: z
		.string({ error: MISSING_SECRET })
		.check(z.minLength(1, { error: MISSING_SECRET }), z.minLength(32, { error: "must have at least 32 characters" })),
	BETTER_AUTH_SECRET_PREVIOUS: optionalText.check(isLongKey),
	PUBLIC_URL: z.pipe(
		safeUrl("must be the public URL of this Worker, such as https://teams.example.com"),
		z.transform((url) => new URL(url).origin),
	),
	TRUSTED_ORIGINS: z.pipe(list, z.array(origin)),
	TRUSTED_HOSTS: z.pipe(list, z.array(host)),
	OPERATOR_KEY: optionalText.check(isLongKey),
	MAIL_FROM: text.check(z.minLength(3, { error: 'must be a sender, such as "Muster <muster@example.com>"' })),
	MAIL_TRANSPORT: z._default(z.enum(MAIL_TRANSPORTS, { error: "must be cloudflare, resend or smtp" }), "cloudflare"),
	MAILS_PER_SECOND: optionalCount,
	MAILS_PER_DAY: count(0),
	RESEND_API_KEY: optionalText,
	RESEND_URL: z._default(safeUrl("must be the URL of Resend's API"), "https://api.resend.com"),
	RESEND_WEBHOOK_SECRET: optionalText.check(
		z.refine((secret) => secret === undefined || /^whsec_[A-Za-z0-9+/]{24,}={0,2}$/.test(secret), {
			error: "must be the webhook's signing secret, which starts with whsec_",
		}),
	),
	SMTP_URL: optionalText,
	GOOGLE_CLIENT_ID: optionalText,
	GOOGLE_CLIENT_SECRET: optionalText,
	GITHUB_CLIENT_ID: optionalText,
	GITHUB_CLIENT_SECRET: optionalText,
	VISITOR_KEY: optionalText.check(isLongKey),
	TURNSTILE_SITE_KEY: optionalText,
	TURNSTILE_SECRET_KEY: optionalText,
	TURNSTILE_URL: z._default(safeUrl("must be the URL of Turnstile"), "https://challenges.cloudflare.com/turnstile/v0"),
	DOH_URL: z._default(
		safeUrl("must be the URL of a resolver for DNS over HTTPS"),
		"https://cloudflare-dns.com/dns-query",
	),
	COST_HEADER: toggle("off"),
	RATE_LIMITS: toggle("on"),
	DEV_MAILBOX: toggle("off"),
	CODES_PER_ADDRESS_PER_DAY: count(10),
	CODES_PER_NETWORK_PER_DAY: count(200),
	WRONG_TRIES_PER_NETWORK_PER_DAY: count(100),
	INVITE_MAILS_PER_PERSON_PER_DAY: count(1_000),
	INVITE_MAILS_PER_WORKSPACE_PER_DAY: count(1_000),
	INVITE_MAILS_PER_FREE_WORKSPACE_PER_DAY: count(50),
	INVITE_MAILS_PER_RECIPIENT_AND_SENDER_PER_DAY: count(3),
	INVITE_MAILS_PER_RECIPIENT_PER_DAY: count(10),
	KEEP_EXPIRED_INVITES_DAYS: count(30),
	KEEP_CLOSED_INVITES_DAYS: count(90),
	KEEP_FINISHED_CODES_DAYS: count(1),
	KEEP_ARCHIVED_DAYS: optionalCount,
	KEEP_EVENTS_DAYS: z._default(
		z.coerce.number({ error: "must be a number" }).check(z.int(), z.minimum(1, { error: "must be 1 or more" })),
		400,
	),
});

export const VARIABLE_NAMES = Object.keys(variablesShape.shape);
