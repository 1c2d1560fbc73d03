import { once } from "node:events";
import { connect as connectPlain, type Socket } from "node:net";
import { Readable } from "node:stream";
import { connect as connectTls } from "node:tls";
import type { NodemailerError } from "nodemailer/lib/errors";
import MimeNode from "nodemailer/lib/mime-node";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { TransportSettings } from "../../config/mail-transport";
import { SECOND_MS } from "../../rules/limits";
import type { MailFailure } from "../../rules/mail-failures";
import { MailError, type OutgoingMail, type Transport } from "../transport";

/** A Worker has at most six open connections. A seventh mail would wait for one while its timeout runs. */
const AT_ONCE = 6;
/** The longest that the server may take to accept the connection, and for each reply (ms). */
const TIMEOUT_MS = 20 * SECOND_MS;

type SmtpServer = Omit<Extract<TransportSettings, { kind: "smtp" }>, "kind">;

/**
 * SMTP (RFC 5321), one connection for each mail. It has no idempotency key: if the connection is lost between the end of
 * the mail and the server's reply, the retry sends that mail a second time, with the same `Message-ID`.
 */
export function smtpTransport(server: SmtpServer): Transport {
	return {
		honoursIdempotencyKey: false,
		atOnce: AT_ONCE,
		async send(mail) {
			const progress = { transmitted: false };
			try {
				const connection = await connect(server, mail);
				try {
					await logIn(connection, server);
					return { providerId: await transmit(connection, mail, progress) };
				} finally {
					connection.quit();
				}
			} catch (error) {
				throw new MailError(failureOf(error, progress.transmitted), { cause: error });
			}
		},
	};
}

/** Opens the socket itself: nodemailer would resolve the name with `node:dns`, which workerd supports only in part. */
async function connect({ host, port, security }: SmtpServer, { from }: OutgoingMail): Promise<SMTPConnection> {
	const secure = security === "tls";
	const socket: Socket = secure ? connectTls({ host, port, servername: host }) : connectPlain({ host, port });
	// An error event without a listener would be an uncaught exception.
	socket.on("error", () => {});
	const opened = once(socket, secure ? "secureConnect" : "connect", { signal: AbortSignal.timeout(TIMEOUT_MS) });
	await opened.catch((error: unknown) => {
		socket.destroy();
		throw error;
	});
	const connection = new SMTPConnection({
		host,
		connection: socket,
		secure,
		secured: secure,
		requireTLS: security === "starttls",
		name: domainOf(from.email),
		greetingTimeout: TIMEOUT_MS,
		socketTimeout: TIMEOUT_MS,
		socketCloseTimeout: SECOND_MS,
	});
	return new Promise((resolve, reject) => {
		connection.on("error", reject);
		connection.connect((error) => {
			if (!error) return resolve(connection);
			connection.close();
			reject(error);
		});
	});
}

async function logIn(connection: SMTPConnection, { login }: SmtpServer): Promise<void> {
	if (login === null) return;
	await new Promise<void>((resolve, reject) => {
		connection.on("error", reject);
		const credentials = { user: login.user, pass: login.password };
		connection.login({ credentials }, (error) => (error ? reject(error) : resolve()));
	});
}

/** @returns the server's last reply, which often contains its own id of the mail */
async function transmit(
	connection: SMTPConnection,
	mail: OutgoingMail,
	progress: { transmitted: boolean },
): Promise<string> {
	const message = Readable.from([await buildMessage(mail)]).once("end", () => {
		progress.transmitted = true;
	});
	return new Promise((resolve, reject) => {
		connection.on("error", reject);
		connection.send({ from: mail.from.email, to: [mail.to] }, message, (error, info) =>
			error || info === undefined ? reject(error) : resolve(info.response),
		);
	});
}

/** Builds the MIME message: text and HTML as alternatives, of which a mail program shows one. */
async function buildMessage({ from, to, subject, html, text, idempotencyKey }: OutgoingMail): Promise<Buffer> {
	const root = new MimeNode("multipart/alternative", { baseBoundary: idempotencyKey });
	root.setHeader({
		From: { name: from.name, address: from.email },
		To: { address: to },
		Subject: subject,
		"Message-ID": `<${idempotencyKey}@${domainOf(from.email)}>`,
		// Stops automatic replies, such as absence notes (RFC 3834).
		"Auto-Submitted": "auto-generated",
	});
	root.createChild("text/plain; charset=utf-8").setContent(text);
	root.createChild("text/html; charset=utf-8").setContent(html);
	return root.build();
}

function domainOf(address: string): string {
	return address.slice(address.lastIndexOf("@") + 1);
}

function failureOf(error: unknown, transmitted: boolean): MailFailure {
	const { code, responseCode, command } = (error instanceof Error ? error : {}) as Partial<NodemailerError>;
	if (code === "EAUTH") return "SERVICE_LOCKED";
	if (responseCode === undefined) {
		// nodemailer refused the address before it sent anything to the server.
		if (code === "EENVELOPE") return "ADDRESS_REFUSED";
		return transmitted ? "SERVICE_SILENT" : "SERVICE_UNREACHABLE";
	}
	// 503, a bad sequence of commands, is a problem of this connection, not of the mail.
	if (responseCode < 500 || responseCode === 503) return "SERVICE_BUSY";
	if (command === "MAIL FROM") return "SENDER_NOT_SET_UP";
	if (command === "RCPT TO") return "ADDRESS_REFUSED";
	return command === "DATA" ? "MAIL_REFUSED" : "SERVICE_BUSY";
}
