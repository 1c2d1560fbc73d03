/** A real SMTP server that follows scripts (`script.ts`). */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { Scripts, SMTP_LOGIN, type TakenMail } from "./script";

export interface SmtpService {
	port: number;
	taken: TakenMail[];
	/** The encryption and the login of each connection that delivered a mail. */
	sessions: { secure: boolean; user: string | undefined }[];
	stop: () => Promise<void>;
}

const reply = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

/**
 * Steps: `busy` (451 to the recipient), `refused` (550), `full` (452 after the mail), `unwanted` (554 after the mail),
 * `hangup` (the connection is lost before the mail), `drop` (the mail is taken, then the connection is lost before the
 * answer).
 */
export async function startSmtp(options: SMTPServerOptions = {}): Promise<SmtpService> {
	const scripts = new Scripts();
	const steps = new Map<string, string>();
	const taken: TakenMail[] = [];
	const sessions: SmtpService["sessions"] = [];
	const server = new SMTPServer({
		authOptional: true,
		allowInsecureAuth: true,
		disabledCommands: options.key === undefined ? ["STARTTLS"] : [],
		...options,
		onAuth({ username, password }, _session, callback) {
			const known = username === SMTP_LOGIN.user && password === SMTP_LOGIN.password;
			return known ? callback(null, { user: username }) : callback(reply(535, "5.7.8 Authentication failed"));
		},
		onRcptTo({ address }, session, callback) {
			const step = scripts.next(address);
			steps.set(session.id, step);
			if (step === "busy") return callback(reply(451, "4.7.1 Try again later"));
			if (step === "refused") return callback(reply(550, `5.1.1 <${address}>: no such mailbox`));
			if (step === "hangup") return hangUp(session);
			return callback();
		},
		async onData(stream, session, callback) {
			const mail = await simpleParser(stream);
			const step = steps.get(session.id);
			if (step === "full") return callback(reply(452, "4.2.2 Mailbox full"));
			if (step === "unwanted") return callback(reply(554, "5.7.1 Message refused"));
			taken.push({
				to: session.envelope.rcptTo[0]?.address ?? "",
				from: mail.from?.text ?? "",
				subject: mail.subject ?? "",
				html: mail.html || "",
				text: mail.text ?? "",
				key: mail.messageId ?? "",
				headers: Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line])),
				at: Date.now(),
			});
			sessions.push({ secure: session.secure, user: session.user });
			if (step === "drop") return hangUp(session);
			callback();
		},
	});
	const hangUp = ({ id }: { id: string }) => {
		for (const connection of server.connections) {
			if ((connection as unknown as { id: string }).id === id) {
				(connection as unknown as { _socket: { destroy: () => void } })._socket.destroy();
			}
		}
	};
	server.on("error", () => {
		// A connection that a step has ended.
	});
	const listening = server.listen(0, "127.0.0.1");
	await once(listening, "listening");
	return {
		port: (listening.address() as AddressInfo).port,
		taken,
		sessions,
		stop: () => new Promise((resolve) => server.close(resolve)),
	};
}
