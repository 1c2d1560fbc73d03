import { ConfigError } from "./config-error";

/** What `MAIL_TRANSPORT` may name. */
export const MAIL_TRANSPORTS = ["cloudflare", "resend", "smtp"] as const;

/** What carries mail, and what that needs to know. */
export type MailTransport =
	| { kind: "cloudflare"; binding: SendEmail }
	| { kind: "resend"; url: string; apiKey: string }
	| {
			kind: "smtp";
			host: string;
			port: number;
			/** TLS from the first byte on, STARTTLS or nothing, or, on this machine, STARTTLS where it is offered. */
			security: "tls" | "starttls" | "optional";
			login: { user: string; password: string } | null;
	  };

/**
 * How many mails a second a provider takes unless `MAILS_PER_SECOND` says otherwise; null: as many as come (Resend
 * docs, "Rate limit").
 */
export const MAILS_PER_SECOND = {
	cloudflare: null,
	resend: 5,
	smtp: null,
} as const satisfies Record<MailTransport["kind"], number | null>;

interface MailVariables {
	MAIL_TRANSPORT: MailTransport["kind"];
	EMAIL?: SendEmail | undefined;
	RESEND_URL: string;
	RESEND_API_KEY?: string | undefined;
	SMTP_URL?: string | undefined;
}

/** The ports of mail submission: TLS from the first byte on, and with STARTTLS (RFC 8314). */
const SMTP_PORTS = { tls: 465, starttls: 587, optional: 25 } as const;

/** @throws ConfigError where the chosen transport lacks what it needs */
export function mailTransport(parsed: MailVariables): MailTransport {
	switch (parsed.MAIL_TRANSPORT) {
		case "cloudflare":
			if (parsed.EMAIL === undefined)
				throw new ConfigError(["EMAIL is missing; bind a send_email of that name in wrangler.toml"]);
			return { kind: "cloudflare", binding: parsed.EMAIL };
		case "resend":
			if (parsed.RESEND_API_KEY === undefined)
				throw new ConfigError(["RESEND_API_KEY is missing; MAIL_TRANSPORT is resend"]);
			return { kind: "resend", url: parsed.RESEND_URL.replace(/\/$/, ""), apiKey: parsed.RESEND_API_KEY };
		case "smtp":
			return { kind: "smtp", ...parseSmtpUrl(parsed.SMTP_URL ?? "") };
	}
}

/**
 * `smtps://user:password@host:465` (TLS) or `smtp://user:password@host:587` (STARTTLS, without which nothing is sent).
 * Only a server on this very machine may be spoken to in the clear.
 *
 * @throws ConfigError
 */
function parseSmtpUrl(text: string) {
	const url = URL.parse(text);
	if (url === null || !["smtp:", "smtps:"].includes(url.protocol) || url.hostname === "") {
		throw new ConfigError([
			"SMTP_URL must be the mail server, such as smtps://user:password@smtp.example.com; MAIL_TRANSPORT is smtp",
		]);
	}
	const local = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
	const security = url.protocol === "smtps:" ? "tls" : local ? "optional" : "starttls";
	return {
		host: url.hostname,
		port: Number(url.port) || SMTP_PORTS[security],
		security,
		login:
			url.username === ""
				? null
				: { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
	} as const;
}
