/** Each transport with a real service: mails that it takes, refuses, or does not answer. */
import { describe, expect, test } from "vitest";
import type { TransportSettings } from "../../src/config/mail-transport";
import { MailError } from "../../src/mail/transport";
import { chooseTransport } from "../../src/mail/transports/choose";
import type { MailFailure } from "../../src/rules/mail-failures";
import { SMTP_LOGIN, scriptedAddress } from "../mail-services/script";
import { newAddress, unique } from "../names";
import { outgoing, RESEND, SMTP, takenFor } from "./mail-services";

async function failureOf(chosen: TransportSettings, step: string): Promise<{ failure: MailFailure; taken: number }> {
	const to = scriptedAddress([step], unique("x"));
	const transport = await chooseTransport(chosen);
	const error = await transport.send(outgoing(to)).then(
		() => null,
		(thrown: unknown) => thrown,
	);
	if (!(error instanceof MailError)) throw new Error(`no mail error, but ${String(error)}`);
	return { failure: error.failure, taken: (await takenFor(chosen.kind === "smtp" ? "smtp" : "resend", to)).length };
}

describe("resend", () => {
	test("hands a mail over whole, once for one idempotency key", async () => {
		const transport = await chooseTransport(RESEND);
		const mail = outgoing(newAddress());
		const first = await transport.send(mail);
		const second = await transport.send(mail);
		expect(second).toEqual(first);
		expect(first.providerId).toMatch(/^[\w-]{36}$/);
		expect(await takenFor("resend", mail.to)).toMatchObject([
			{ subject: mail.subject, html: mail.html, text: mail.text, key: mail.idempotencyKey },
		]);
	});

	test("treats a key that was used for other bytes as sent: the provider has that mail", async () => {
		const transport = await chooseTransport(RESEND);
		const mail = outgoing(newAddress());
		await transport.send(mail);
		expect(await transport.send({ ...mail, subject: "Another" })).toEqual({ providerId: null });
		expect(await takenFor("resend", mail.to)).toHaveLength(1);
	});

	test.each([
		["busy", "SERVICE_BUSY", 0],
		["broken", "SERVICE_BUSY", 0],
		["concurrent", "SERVICE_BUSY", 0],
		["locked", "SERVICE_LOCKED", 0],
		["quota", "QUOTA_REACHED", 0],
		["refused", "ADDRESS_REFUSED", 0],
		["hangup", "SERVICE_SILENT", 0],
		["drop", "SERVICE_SILENT", 1],
	])("that answers %s is the failure %s", async (step, failure, taken) => {
		expect(await failureOf(RESEND, step)).toEqual({ failure, taken });
	});

	test("that names a time to retry is obeyed", async () => {
		const transport = await chooseTransport(RESEND);
		await expect(transport.send(outgoing(scriptedAddress(["busy"], unique("x"))))).rejects.toMatchObject({
			retryAfterSeconds: 1,
		});
	});

	test("out of reach is a failure that allows a retry", async () => {
		const transport = await chooseTransport({ ...RESEND, url: "http://127.0.0.1:1" } as TransportSettings);
		await expect(transport.send(outgoing("x@example.com"))).rejects.toBeInstanceOf(MailError);
	});
});

describe("the send_email binding", () => {
	const throwing = (error: Error): TransportSettings => ({
		kind: "cloudflare",
		binding: { send: () => Promise.reject(error) } as unknown as SendEmail,
	});

	test.each([
		["E_RECIPIENT_SUPPRESSED", "ADDRESS_SUPPRESSED"],
		["E_SENDER_NOT_VERIFIED", "SENDER_NOT_SET_UP"],
		["E_RATE_LIMIT_EXCEEDED", "SERVICE_BUSY"],
		["E_DAILY_LIMIT_EXCEEDED", "QUOTA_REACHED"],
		["E_DELIVERY_FAILED", "DELIVERY_FAILED"],
		["E_HEADER_NOT_ALLOWED", "MAIL_REFUSED"],
		["E_TOO_MANY_RECIPIENTS", "MAIL_REFUSED"],
		["E_INTERNAL_SERVER_ERROR", "SERVICE_BUSY"],
		[undefined, "SERVICE_SILENT"],
	])("that throws %s means %s", async (code, failure) => {
		const transport = await chooseTransport(throwing(Object.assign(new Error("Network connection lost."), { code })));
		await expect(transport.send(outgoing("x@example.com"))).rejects.toMatchObject({ failure });
	});
});

describe("smtp", () => {
	test("hands a mail over whole: both parts, the sender, a subject in any script, a Message-ID that stays", async () => {
		const transport = await chooseTransport(SMTP);
		const mail = outgoing(newAddress());
		await transport.send(mail);
		const [taken] = await takenFor("smtp", mail.to);
		expect(taken).toMatchObject({
			subject: mail.subject,
			text: mail.text,
			key: `<${mail.idempotencyKey}@example.com>`,
			from: '"Muster \\"am See\\" Ünïcode" <muster@example.com>',
		});
		expect(taken?.html.trim()).toBe(mail.html);
		expect(taken?.headers["auto-submitted"]).toBe("Auto-Submitted: auto-generated");
		for (const line of Object.values(taken?.headers ?? {})) {
			for (const part of line.split("\r\n")) expect(part.length).toBeLessThan(998);
		}
	});

	test.each([
		["busy", "SERVICE_BUSY", 0],
		["refused", "ADDRESS_REFUSED", 0],
		["full", "SERVICE_BUSY", 0],
		["unwanted", "MAIL_REFUSED", 0],
		["hangup", "SERVICE_UNREACHABLE", 0],
		["drop", "SERVICE_SILENT", 1],
	])("that answers %s is the failure %s", async (step, failure, taken) => {
		expect(await failureOf(SMTP, step)).toEqual({ failure, taken });
	});

	test("logs in if it has a login, and reports a refused login", async () => {
		const to = newAddress();
		const transport = await chooseTransport({ ...SMTP, login: SMTP_LOGIN } as TransportSettings);
		await transport.send(outgoing(to));
		expect(await takenFor("smtp", to)).toHaveLength(1);
		const wrong = await chooseTransport({ ...SMTP, login: { ...SMTP_LOGIN, password: "x" } } as TransportSettings);
		await expect(wrong.send(outgoing(to))).rejects.toMatchObject({ failure: "SERVICE_LOCKED" });
		expect(await takenFor("smtp", to)).toHaveLength(1);
	});

	test("sends nothing unencrypted if encryption is required and not available", async () => {
		const to = newAddress();
		const transport = await chooseTransport({ ...SMTP, security: "starttls" } as TransportSettings);
		await expect(transport.send(outgoing(to))).rejects.toBeInstanceOf(MailError);
		expect(await takenFor("smtp", to)).toEqual([]);
	});

	test("out of reach is a failure that allows a retry", async () => {
		const transport = await chooseTransport({ ...SMTP, port: 1 } as TransportSettings);
		await expect(transport.send(outgoing("x@example.com"))).rejects.toMatchObject({ failure: "SERVICE_UNREACHABLE" });
	});
});
