import { describe, expect, test } from "vitest";
import { LOCALES } from "../../src/languages/locales";
import { composeMail } from "../../src/mail/compose";
import { DAY_MS } from "../../src/rules/limits";
import { newAddress, PASSWORD, unique } from "../names";
import { signedUp } from "./api";
import { config } from "./bindings";
import { type Person, request } from "./client";
import { sql } from "./database";
import { codeFor, type Mail, mailTo, tokenFor } from "./mailbox";
import { newPerson, newPersonWithPassword, newWorkspace } from "./scene";

const SIGNS = {
	en: "invited you to",
	de: "lädt Sie zu",
	es: "le invita a",
	fr: "vous invite à rejoindre",
	ja: "への招待が届いています",
	ar: "دعوة من",
} as const;

function inviteAs(owner: Person, acceptLanguage: string | undefined, body: Record<string, unknown>) {
	return request("POST", "/api/team/invite", {
		body,
		credential: owner.credential,
		...(acceptLanguage === undefined ? {} : { headers: { "accept-language": acceptLanguage } }),
	});
}

describe("an invite's mail", () => {
	test.each([
		{ locale: "fr", acceptLanguage: "de", language: "fr", why: "the language that the inviter asked for" },
		{ locale: "ar-EG", acceptLanguage: undefined, language: "ar", why: "that language without its region" },
		{ locale: undefined, acceptLanguage: "ja, en;q=0.5", language: "ja", why: "else the inviter's own language" },
		{
			locale: "pt-BR",
			acceptLanguage: "es-MX, es;q=0.9",
			language: "es",
			why: "the inviter's own language, if we have not the one asked for",
		},
		{ locale: "pt-BR", acceptLanguage: "pt-BR", language: "en", why: "English if nothing fits" },
		{ locale: undefined, acceptLanguage: undefined, language: "en", why: "English if nothing is said" },
	] as const)("is written in $why", async ({ locale, acceptLanguage, language }) => {
		const { owner, slug } = await newWorkspace();
		const email = newAddress();
		const answer = await inviteAs(owner, acceptLanguage, { slug, email, role: "member", locale });
		expect(answer.status).toBe(201);
		const mail = await mailTo(email);
		expect(mail.subject).toContain(SIGNS[language]);
		expect(mail.html).toContain(`lang="${language}"`);
		expect(await tokenFor(email)).not.toBe("");
	});

	test("keeps its language when it is sent again, whatever the language of the request", async () => {
		const { owner, slug } = await newWorkspace();
		const email = newAddress();
		const { body } = await inviteAs(owner, undefined, { slug, email, role: "member", locale: "es" });
		await mailTo(email);
		await sql("update workspace_invite set last_sent_at = last_sent_at - 120000 where id = ?", body.invite.id);
		const again = await request("POST", "/api/team/resendInvite", {
			body: { slug, inviteId: body.invite.id, role: "viewer" },
			headers: { "accept-language": "ja" },
			credential: owner.credential,
		});
		expect(again.status).toBe(200);
		const mail = await mailTo(email, 2);
		expect(mail.subject).toContain(SIGNS.es);
		expect(mail.text).toContain("Lector");
	});

	test("is written in one language for a whole list", async () => {
		const { owner, slug } = await newWorkspace();
		const invites = [unique("x"), unique("x")].map((name) => ({ email: `${name}@example.com`, role: "member" }));
		await owner.post("inviteMany", { slug, invites, locale: "fr-CA" });
		for (const { email } of invites) expect((await mailTo(email)).subject).toContain(SIGNS.fr);
	});
});

describe("the language in the outbox's row", () => {
	const owed = {
		id: "mail",
		kind: "invite",
		recipient: "ada@example.com",
		workspaceName: "Acme",
		inviterName: "Grace",
		inviterAddress: "grace@example.com",
		role: "member",
		message: null,
		inviteId: "0193a5c11f2dK8mRw3e",
		sending: 1,
		expiresAt: Date.UTC(2026, 10, 29, 9, 30),
		createdAt: Date.UTC(2026, 10, 29, 9, 30) - 7 * DAY_MS,
	} as const;

	test.each([
		...Object.entries(SIGNS).map(([locale, sign]) => ({ locale, sign })),
		{ locale: "de-AT", sign: SIGNS.de },
		{ locale: null, sign: SIGNS.en },
		{ locale: "tlh", sign: SIGNS.en },
	])("$locale decides, and the mail is the same to the byte each time", async ({ locale, sign }) => {
		const first = await composeMail({ ...owed, locale }, config);
		expect(first?.subject).toContain(sign);
		expect(await composeMail({ ...owed, locale }, config)).toEqual(first);
	});
});

describe("the language in the row of a notice", () => {
	const owed = {
		id: "notice-mail",
		recipient: "ada@example.com",
		workspaceName: "Acme",
		workspaceSlug: "acme",
		waiting: 2,
		expiresAt: Date.UTC(2026, 10, 29, 9, 30),
		createdAt: Date.UTC(2026, 10, 22, 9, 30),
	} as const;

	test.each(["requests-waiting", "request-approved", "request-declined", "archive-ends"] as const)(
		"decides in which the mail %s is written, and the mail is the same to the byte each time",
		async (kind) => {
			const mails = await Promise.all(LOCALES.map((locale) => composeMail({ ...owed, kind, locale }, config)));
			expect(new Set(mails.map((mail) => mail?.subject)).size).toBe(LOCALES.length);
			for (const [position, locale] of LOCALES.entries()) {
				expect(mails[position]?.html).toContain(`lang="${locale}"`);
				expect(await composeMail({ ...owed, kind, locale }, config)).toEqual(mails[position]);
			}
		},
	);
});

describe("the mail of a code or link is written in the language of the request for it", () => {
	const post = (path: string, body: unknown, language: string) =>
		request("POST", `/api/auth${path}`, { body, headers: { "accept-language": language } });
	const says = (mail: Mail, language: string, words: string) => {
		expect(mail.html).toContain(`lang="${language}"`);
		expect(mail.text).toContain(words);
	};

	test("at sign-up, and when somebody signs up again before they have verified", async () => {
		const email = newAddress();
		const body = { email, password: PASSWORD, name: "Ada" };
		await post("/sign-up/email", body, "ar-EG,ar;q=0.9");
		says(await mailTo(email), "ar", "تأكيد البريد الإلكتروني");
		expect(await codeFor(email)).toMatch(/^\d{6}$/);
		await post("/sign-up/email", body, "de");
		says(await mailTo(email, 2), "de", "E-Mail-Adresse bestätigen");
	});

	test("at sign-in by code", async () => {
		const { email } = await newPerson();
		await post("/email-otp/send-verification-otp", { email, type: "sign-in" }, "ja");
		says(await mailTo(email), "ja", "10 分");
		const otp = await codeFor(email);
		expect((await post("/sign-in/email-otp", { email, otp }, "ja")).status).toBe(200);
	});

	test("for a new password, by code and by link", async () => {
		const { email } = await newPersonWithPassword();
		await post("/email-otp/request-password-reset", { email }, "fr");
		says(await mailTo(email), "fr", "Choisir un nouveau mot de passe");
		await post("/request-password-reset", { email }, "es");
		const mail = await mailTo(email, 2);
		says(mail, "es", "1 hora");
		expect(mail.text).toMatch(/^http:\/\/localhost:8787\/api\/auth\/reset-link\?token=\S+$/m);
	});

	test("in English if it names none", async () => {
		const { email } = await signedUp();
		says(await mailTo(email), "en", "10 minutes");
	});
});
