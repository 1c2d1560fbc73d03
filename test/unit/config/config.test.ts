/** The configuration, and the errors of one that is wrong. */
import { describe, expect, test } from "vitest";
import { type Bindings, readConfig } from "../../../src/config/config";

/** The smallest configuration that is complete. */
const COMPLETE = {
	DB: {},
	MAIL_QUEUE: {},
	EMAIL: {},
	INVITE_LIMITER: {},
	SIGN_IN_ADDRESS_LIMITER: {},
	SIGN_IN_IP_LIMITER: {},
	SIGN_IN_MAIL_LIMITER: {},
	TOKEN_LIMITER: {},
	BETTER_AUTH_SECRET: "a secret for tests, of thirty-two characters and more",
	PUBLIC_URL: "http://localhost:8787",
	MAIL_FROM: "Muster <muster@example.com>",
} as unknown as Bindings;

const configured = (changes: Record<string, unknown>) => readConfig({ ...COMPLETE, ...changes });

describe("the mail transport", () => {
	test("is the send_email binding if no other is chosen", () => {
		expect(configured({}).mailTransport.kind).toBe("cloudflare");
		expect(configured({ MAIL_TRANSPORT: "cloudflare" }).mailsPerSecond).toBeNull();
	});

	test("keeps to the limit of Resend unless another is set", () => {
		const resend = { MAIL_TRANSPORT: "resend", RESEND_API_KEY: "re_x" };
		expect(configured(resend)).toMatchObject({
			mailTransport: { kind: "resend", url: "https://api.resend.com", apiKey: "re_x" },
			mailsPerSecond: 5,
		});
		expect(configured({ ...resend, MAILS_PER_SECOND: "100" }).mailsPerSecond).toBe(100);
		expect(configured({ ...resend, MAILS_PER_SECOND: "" }).mailsPerSecond).toBe(5);
	});

	test.each([
		["smtps://me%40example.com:p%3Aw@mail.example.com", { port: 465, security: "tls" }],
		["smtp://me%40example.com:p%3Aw@mail.example.com", { port: 587, security: "starttls" }],
		["smtp://me%40example.com:p%3Aw@mail.example.com:2525", { port: 2525, security: "starttls" }],
	])("%s is encrypted", (url, expected) => {
		expect(configured({ MAIL_TRANSPORT: "smtp", SMTP_URL: url }).mailTransport).toEqual({
			kind: "smtp",
			host: "mail.example.com",
			login: { user: "me@example.com", password: "p:w" },
			...expected,
		});
	});

	test("may be unencrypted on the same machine only", () => {
		expect(configured({ MAIL_TRANSPORT: "smtp", SMTP_URL: "smtp://localhost:1025" }).mailTransport).toMatchObject({
			security: "optional",
			login: null,
		});
	});

	test.each([
		[{ MAIL_TRANSPORT: "pigeon" }, /MAIL_TRANSPORT must be cloudflare, resend or smtp/],
		[{ MAIL_TRANSPORT: "cloudflare", EMAIL: undefined }, /EMAIL is missing/],
		[{ MAIL_TRANSPORT: "resend" }, /RESEND_API_KEY is missing/],
		[{ MAIL_TRANSPORT: "smtp" }, /SMTP_URL must be/],
		[{ MAIL_TRANSPORT: "smtp", SMTP_URL: "https://mail.example.com" }, /SMTP_URL must be/],
		[{ MAILS_PER_SECOND: "many" }, /MAILS_PER_SECOND must be a whole number/],
		[{ RESEND_WEBHOOK_SECRET: "secret" }, /RESEND_WEBHOOK_SECRET must be/],
	])("%j is refused", (changes, message) => {
		expect(() => configured(changes)).toThrow(message);
	});
});

test("a mailbox that shows every mail to everyone is refused at an https address", () => {
	expect(configured({ DEV_MAILBOX: "on" }).devMailbox).toBe(true);
	expect(() => configured({ DEV_MAILBOX: "on", PUBLIC_URL: "https://teams.example.com" })).toThrow(/DEV_MAILBOX/);
});
