import { ConfigError } from "./config-error";
import { isLoopback } from "./loopback";

/** The values of `MAIL_TRANSPORT`. */
export const MAIL_TRANSPORTS = ["cloudflare", "resend", "smtp"] as const;

/** The transport that sends mail, and everything that it needs to know. */
export type TransportSettings =
	| { kind: "cloudflare"; binding: SendEmail }
	| { kind: "resend"; url: string; apiKey: string }
	| {
			kind: "smtp";
			host: string;
			port: number;
			/**
			 * - `tls`: TLS from the first byte on.
			 * - `starttls`: STARTTLS; without it nothing is sent.
			 * - `optional`: STARTTLS if the server offers it; only for a server on this machine.
			 */
			security: "tls" | "starttls" | "optional";
			login: { user: string; password: string } | null;
	  };

/** The rate limit of each transport if `MAILS_PER_SECOND` is not set; null is no limit (Resend docs, "Rate limit"). */
export const DEFAULT_MAILS_PER_SECOND = {
	cloudflare: null,
	resend: 5,
	smtp: null,
} as const satisfies Record<TransportSettings["kind"], number | null>;

interface MailVariables {
	MAIL_TRANSPORT: TransportSettings["kind"];
	EMAIL?: SendEmail | undefined;
	RESEND_URL: string;
	RESEND_API_KEY?: string | undefined;
	SMTP_URL?: string | undefined;
}

/** The default ports. 465 and 587 are those of mail submission with TLS and with STARTTLS (RFC 8314). */
const SMTP_PORTS = { tls: 465, starttls: 587, optional: 25 } as const;

/** @throws ConfigError if a variable or binding that the chosen transport needs is missing or wrong */
export function readTransportSettings(parsed: MailVariables): TransportSettings {
	switch (parsed.MAIL_TRANSPORT) {
		case "cloudflare":
			if (parsed.EMAIL === undefined)
				throw new ConfigError(["EMAIL is missing; add a send_email binding with this name to wrangler.toml"]);
			return { kind: "cloudflare", binding: parsed.EMAIL };
		case "resend":
			if (parsed.RESEND_API_KEY === undefined)
				throw new ConfigError(["RESEND_API_KEY is missing; MAIL_TRANSPORT=resend needs it"]);
			return { kind: "resend", url: parsed.RESEND_URL.replace(/\/$/, ""), apiKey: parsed.RESEND_API_KEY };
		case "smtp":
			return { kind: "smtp", ...parseSmtpUrl(parsed.SMTP_URL ?? "") };
	}
}

/**
 * Parses `smtps://user:password@host:465` (TLS) or `smtp://user:password@host:587` (STARTTLS). Only a connection to this
 * machine may be unencrypted.
 *
 * @throws ConfigError if it is neither
 */
function parseSmtpUrl(text: string) {
	const url = URL.parse(text);
	if (url === null || !["smtp:", "smtps:"].includes(url.protocol) || url.hostname === "") {
		throw new ConfigError([
			"SMTP_URL must be the URL of the mail server, such as smtps://user:password@smtp.example.com; MAIL_TRANSPORT=smtp needs it",
		]);
	}
	const local = isLoopback(url.hostname);
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
