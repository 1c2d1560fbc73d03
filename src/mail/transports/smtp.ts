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

/** A Worker has six connections open at once; more would wait for one while their time runs. */
const AT_ONCE = 6;
/** How long the server may take to open a connection, and to say anything (ms). */
const PATIENCE_MS = 20 * SECOND_MS;

type SmtpServer = Omit<Extract<TransportSettings, { kind: "smtp" }>, "kind">;

/**
 * SMTP (RFC 5321), a connection for each mail. It has no idempotency key: where the connection is lost between the end
 * of the mail and the server's answer, the next try sends that mail a second time, under the same `Message-ID`.
 */
export function smtpTransport(server: SmtpServer): Transport {
	return {
		honoursIdempotencyKey: false,
		atOnce: AT_ONCE,
		async send(mail) {
			const progress = { handedOver: false };
			try {
				const connection = await greet(server, mail);
				try {
					await logIn(connection, server);
					return { providerId: await handOver(connection, mail, progress) };
				} finally {
					connection.quit();
				}
			} catch (error) {
				throw new MailError(failureOf(error, progress.handedOver), { cause: error });
			}
		},
	};
}

/** Opens the connection here: the library would look the name up over `node:dns`, which workerd has only in part. */
async function greet({ host, port, security }: SmtpServer, { from }: OutgoingMail): Promise<SMTPConnection> {
	const secure = security === "tls";
	const socket: Socket = secure ? connectTls({ host, port, servername: host }) : connectPlain({ host, port });
	// Whatever goes wrong after somebody has stopped listening.
	socket.on("error", () => {});
	const opened = once(socket, secure ? "secureConnect" : "connect", { signal: AbortSignal.timeout(PATIENCE_MS) });
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
		greetingTimeout: PATIENCE_MS,
		socketTimeout: PATIENCE_MS,
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

/** @returns the server's last word, which often names its own id of the mail */
async function handOver(
	connection: SMTPConnection,
	mail: OutgoingMail,
	progress: { handedOver: boolean },
): Promise<string> {
	const message = Readable.from([await compose(mail)]).once("end", () => {
		progress.handedOver = true;
	});
	return new Promise((resolve, reject) => {
		connection.on("error", reject);
		connection.send({ from: mail.from.email, to: [mail.to] }, message, (error, info) =>
			error || info === undefined ? reject(error) : resolve(info.response),
		);
	});
}

/** The mail as it goes over the wire: text and HTML, of which a reader shows one. */
async function compose({ from, to, subject, html, text, idempotencyKey }: OutgoingMail): Promise<Buffer> {
	const root = new MimeNode("multipart/alternative", { baseBoundary: idempotencyKey });
	root.setHeader({
		From: { name: from.name, address: from.email },
		To: { address: to },
		Subject: subject,
		"Message-ID": `<${idempotencyKey}@${domainOf(from.email)}>`,
		// RFC 3834: nobody's absence note shall answer.
		"Auto-Submitted": "auto-generated",
	});
	root.createChild("text/plain; charset=utf-8").setContent(text);
	root.createChild("text/html; charset=utf-8").setContent(html);
	return root.build();
}

function domainOf(address: string): string {
	return address.slice(address.lastIndexOf("@") + 1);
}

function failureOf(error: unknown, handedOver: boolean): MailFailure {
	const { code, responseCode, command } = (error instanceof Error ? error : {}) as Partial<NodemailerError>;
	if (code === "EAUTH") return "SERVICE_LOCKED";
	if (responseCode === undefined) {
		// An address that this server cannot take, found out before it was asked.
		if (code === "EENVELOPE") return "ADDRESS_REFUSED";
		return handedOver ? "SERVICE_SILENT" : "SERVICE_UNREACHABLE";
	}
	// 503, a bad sequence of commands, is the session's trouble, not the mail's.
	if (responseCode < 500 || responseCode === 503) return "SERVICE_BUSY";
	if (command === "MAIL FROM") return "SENDER_NOT_SET_UP";
	if (command === "RCPT TO") return "ADDRESS_REFUSED";
	return command === "DATA" ? "MAIL_REFUSED" : "SERVICE_BUSY";
}
