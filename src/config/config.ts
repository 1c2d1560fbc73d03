/** The configuration: everything that an operator sets, checked and parsed. */
import * as z from "zod/mini";
import { deriveKeys, type Keys } from "../crypto/derived-keys";
import { parse } from "../parse";
import { type Bindings, bindingsShape } from "./bindings";
import { ConfigError } from "./config-error";
import { isLoopback } from "./loopback";
import { DEFAULT_MAILS_PER_SECOND, readTransportSettings, type TransportSettings } from "./mail-transport";
import { readTurnstileSettings, type TurnstileSettings } from "./turnstile-settings";
import { variablesShape } from "./variables";

export type { Bindings };

export interface OAuthClient {
	clientId: string;
	clientSecret: string;
}

export interface Config {
	publicUrl: string;
	/** The origin of `publicUrl`. On a local run also the one with the loopback address. */
	ownOrigins: readonly string[];
	/** The host names, with ports, that the Worker answers under. */
	servedHosts: readonly string[];
	/** Origins that may act with a session cookie: our own, then those of `TRUSTED_ORIGINS`. Exact, without patterns. */
	trustedOrigins: readonly string[];
	secret: string;
	/** The secret before a change: it verifies sessions, links and tickets, and signs nothing new. */
	previousSecret: string | undefined;
	keys: Keys;
	operatorKey: string | undefined;
	mailFrom: { name: string; email: string };
	mailTransport: TransportSettings;
	/** The most mails that are sent in one second; null is no maximum. */
	mailsPerSecond: number | null;
	/** The provider's daily quota, of which codes keep a part; null if it is not known. */
	mailsPerDay: number | null;
	/** Verifies Resend's webhooks. Without it, their endpoint answers 404. */
	resendWebhookSecret: string | undefined;
	google: OAuthClient | undefined;
	github: OAuthClient | undefined;
	/** Verifies the header in which the host application's server names its visitor. */
	visitorKey: string | undefined;
	/** Undefined if Turnstile is not used. */
	turnstile: TurnstileSettings | undefined;
	/** The resolver that is asked for the records of domains. */
	dohUrl: string;
	costHeader: boolean;
	rateLimits: boolean;
	devMailbox: boolean;
	/** Daily maximums of mails with a code or a link, and of wrong tries. They apply if `rateLimits` is true. */
	signInLimits: {
		codesPerAddressPerDay: number;
		codesPerNetworkPerDay: number;
		wrongTriesPerNetworkPerDay: number;
	};
	/** Daily maximums of invite mails. */
	caps: {
		perPersonPerDay: number;
		perWorkspacePerDay: number;
		perFreeWorkspacePerDay: number;
		perRecipientAndSenderPerDay: number;
		perRecipientPerDay: number;
	};
	retentionDays: {
		expiredInvites: number;
		closedInvites: number;
		finishedCodes: number;
		events: number;
		/** Null: an archived workspace is kept until its owner deletes it. */
		archivedWorkspaces: number | null;
	};
}

const environment = z.object({ ...bindingsShape.shape, ...variablesShape.shape });

const configs = new WeakMap<object, Config>();

/**
 * Reads the configuration. Each environment is parsed once.
 *
 * @throws ConfigError with the name of everything that is missing or wrong
 */
export function readConfig(env: Bindings): Config {
	const known = configs.get(env);
	if (known) return known;
	const parsed = parse(environment, env);
	if (!parsed.success) {
		throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path[0]?.toString()} ${issue.message}`));
	}
	if (parsed.data.DEV_MAILBOX && !isLoopback(new URL(parsed.data.PUBLIC_URL).hostname)) {
		throw new ConfigError([
			"DEV_MAILBOX must be off unless PUBLIC_URL is http://localhost: it shows every code and link to everyone",
		]);
	}
	const config = configFrom(parsed.data);
	configs.set(env, config);
	return config;
}

function configFrom(parsed: z.infer<typeof environment>): Config {
	return {
		publicUrl: parsed.PUBLIC_URL,
		ownOrigins: ownOrigins(parsed.PUBLIC_URL),
		servedHosts: [...ownOrigins(parsed.PUBLIC_URL).map((origin) => new URL(origin).host), ...parsed.TRUSTED_HOSTS],
		trustedOrigins: [...ownOrigins(parsed.PUBLIC_URL), ...parsed.TRUSTED_ORIGINS],
		secret: parsed.BETTER_AUTH_SECRET,
		previousSecret: parsed.BETTER_AUTH_SECRET_PREVIOUS,
		keys: deriveKeys(parsed.BETTER_AUTH_SECRET, parsed.BETTER_AUTH_SECRET_PREVIOUS),
		operatorKey: parsed.OPERATOR_KEY,
		mailFrom: parseSender(parsed.MAIL_FROM),
		mailTransport: readTransportSettings(parsed),
		mailsPerSecond: parsed.MAILS_PER_SECOND ?? DEFAULT_MAILS_PER_SECOND[parsed.MAIL_TRANSPORT],
		mailsPerDay: parsed.MAILS_PER_DAY === 0 ? null : parsed.MAILS_PER_DAY,
		resendWebhookSecret: parsed.RESEND_WEBHOOK_SECRET,
		google: oauthClient(parsed.GOOGLE_CLIENT_ID, parsed.GOOGLE_CLIENT_SECRET),
		github: oauthClient(parsed.GITHUB_CLIENT_ID, parsed.GITHUB_CLIENT_SECRET),
		visitorKey: parsed.VISITOR_KEY,
		turnstile: readTurnstileSettings(parsed),
		dohUrl: parsed.DOH_URL,
		costHeader: parsed.COST_HEADER,
		rateLimits: parsed.RATE_LIMITS,
		devMailbox: parsed.DEV_MAILBOX,
		signInLimits: {
			codesPerAddressPerDay: parsed.CODES_PER_ADDRESS_PER_DAY,
			codesPerNetworkPerDay: parsed.CODES_PER_NETWORK_PER_DAY,
			wrongTriesPerNetworkPerDay: parsed.WRONG_TRIES_PER_NETWORK_PER_DAY,
		},
		caps: {
			perPersonPerDay: parsed.INVITE_MAILS_PER_PERSON_PER_DAY,
			perWorkspacePerDay: parsed.INVITE_MAILS_PER_WORKSPACE_PER_DAY,
			perFreeWorkspacePerDay: parsed.INVITE_MAILS_PER_FREE_WORKSPACE_PER_DAY,
			perRecipientAndSenderPerDay: parsed.INVITE_MAILS_PER_RECIPIENT_AND_SENDER_PER_DAY,
			perRecipientPerDay: parsed.INVITE_MAILS_PER_RECIPIENT_PER_DAY,
		},
		retentionDays: {
			expiredInvites: parsed.KEEP_EXPIRED_INVITES_DAYS,
			closedInvites: parsed.KEEP_CLOSED_INVITES_DAYS,
			finishedCodes: parsed.KEEP_FINISHED_CODES_DAYS,
			events: parsed.KEEP_EVENTS_DAYS,
			archivedWorkspaces: parsed.KEEP_ARCHIVED_DAYS ?? null,
		},
	};
}

/** The origin of the public URL. For `localhost` also `127.0.0.1`, which is the same server under another name. */
function ownOrigins(publicUrl: string): string[] {
	const { hostname, origin: own } = new URL(publicUrl);
	return hostname === "localhost" ? [own, own.replace("localhost", "127.0.0.1")] : [own];
}

function oauthClient(clientId: string | undefined, clientSecret: string | undefined): OAuthClient | undefined {
	return clientId && clientSecret ? { clientId, clientSecret } : undefined;
}

/** Parses `Muster <muster@example.com>` or a bare address. */
function parseSender(sender: string): { name: string; email: string } {
	const named = /^(.*?)\s*<([^<>]+)>$/.exec(sender);
	return named ? { name: named[1] ?? "", email: named[2] ?? "" } : { name: "Muster", email: sender };
}
