/** The configuration, and the errors of one that is wrong. */
import { describe, expect, test } from "vitest";
import { type Bindings, readConfig } from "../../../src/config/config";

/** The smallest configuration that is complete. */
const COMPLETE = {
	DB: {},
	MAIL_QUEUE: {},
	CODE_QUEUE: {},
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
		expect(configured({ ...resend, MAILS_PER_DAY: "100" }).mailsPerDay).toBe(100);
		for (const MAILS_PER_DAY of [undefined, "", "0"]) expect(configured({ MAILS_PER_DAY }).mailsPerDay).toBeNull();
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

test("a mailbox that shows every mail to everyone is refused anywhere but on this machine", () => {
	for (const PUBLIC_URL of ["http://localhost:8787", "http://127.0.0.1", "http://[::1]:8787"]) {
		expect(configured({ DEV_MAILBOX: "on", PUBLIC_URL }).devMailbox).toBe(true);
	}
	expect(() => configured({ DEV_MAILBOX: "on", PUBLIC_URL: "https://teams.example.com" })).toThrow(/DEV_MAILBOX/);
});

test.each([
	[{ PUBLIC_URL: "http://teams.example.com" }, /PUBLIC_URL must be an https URL/],
	[{ PUBLIC_URL: "http://localhost.example.com" }, /PUBLIC_URL must be an https URL/],
	[{ PUBLIC_URL: "http://192.168.0.7:8787", DEV_MAILBOX: "on" }, /PUBLIC_URL must be an https URL/],
	[{ RESEND_URL: "http://resend.example.com" }, /RESEND_URL must be an https URL/],
	[{ OPERATOR_KEY: "1" }, /OPERATOR_KEY must have at least 32 characters/],
	[{ OPERATOR_KEY: "k".repeat(31) }, /OPERATOR_KEY must have at least 32 characters/],
	[{ BETTER_AUTH_SECRET_PREVIOUS: "s" }, /BETTER_AUTH_SECRET_PREVIOUS must have at least 32 characters/],
	[{ BETTER_AUTH_SECRET: "s".repeat(31) }, /BETTER_AUTH_SECRET must have at least 32 characters/],
	[{ TRUSTED_HOSTS: "https://teams.example.com" }, /TRUSTED_HOSTS must be/],
])("a configuration that would open a door does not start: %j", (changes, message) => {
	expect(() => configured(changes)).toThrow(message);
});

test("the Worker answers under its public host, and under the hosts of proxies that are named", () => {
	expect(configured({ PUBLIC_URL: "http://localhost:8787" }).servedHosts).toEqual(["localhost:8787", "127.0.0.1:8787"]);
	const changes = { PUBLIC_URL: "https://teams.example.com", TRUSTED_HOSTS: "muster.acme.workers.dev, proxy:8080" };
	expect(configured(changes).servedHosts).toEqual(["teams.example.com", "muster.acme.workers.dev", "proxy:8080"]);
});
