/** People and workspaces to tell stories about, made through the API. */
import { setTimeout as sleep } from "node:timers/promises";
import { deriveKeys } from "../../src/crypto/derived-keys";
import { url } from "./browser";
import { OPERATOR_KEY, SECRET } from "./setup";

export const PASSWORD = "correct horse battery staple";

interface Mail {
	to: string;
	subject: string;
	text: string;
}

let serial = 0;
export function unique(prefix: string): string {
	serial += 1;
	return `${prefix}-${serial.toString(36)}${Math.random().toString(36).slice(2, 6)}`;
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
	const response = await fetch(url() + path, {
		method: "POST",
		headers: { "content-type": "application/json", ...headers },
		body: JSON.stringify(body),
	});
	// biome-ignore lint/suspicious/noExplicitAny: tests read what the wire says
	const answer: any = await response.json();
	if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
	return { answer, headers: response.headers };
}

/** The newest mail to an address that fits, once it is there. */
export async function mailTo(email: string, fits: (mail: Mail) => boolean): Promise<Mail> {
	for (let tries = 0; tries < 300; tries += 1) {
		const mails: Mail[] = await (await fetch(`${url()}/dev/mailbox.json`)).json();
		const found = mails.find((mail) => mail.to === email && fits(mail));
		if (found !== undefined) return found;
		await sleep(100);
	}
	throw new Error(`no such mail to ${email}`);
}

const CODE = /^\d{6}$/m;

/** The newest code that was mailed, other than those that the person has seen. */
export async function codeFor(email: string, seen: readonly string[] = []): Promise<string> {
	const codeOf = ({ text }: Mail) => CODE.exec(text)?.[0] ?? "";
	return codeOf(await mailTo(email, (mail) => CODE.test(mail.text) && !seen.includes(codeOf(mail))));
}

export class Person {
	cookie = "";
	bearer = "";
	userId = "";

	constructor(
		readonly email: string,
		readonly name: string,
	) {}

	post(path: string, body: unknown) {
		return post(path, body, { authorization: `Bearer ${this.bearer}` });
	}
}

export async function signedUp(name: string, email = `${unique(name.toLowerCase().replace(/\W+/g, "-"))}@example.com`) {
	const person = new Person(email, name);
	await post("/api/auth/sign-up/email", { email, password: PASSWORD, name });
	const { answer, headers } = await post("/api/auth/email-otp/verify-email", { email, otp: await codeFor(email) });
	person.bearer = headers.get("set-auth-token") ?? "";
	person.cookie = (headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
	person.userId = answer.user.id;
	return person;
}

export async function workspaceOf(owner: Person, name = "Acme Robotics", plan = "professional") {
	const slug = unique("acme");
	const { answer } = await owner.post("/api/auth/organization/create", { name, slug });
	await post("/api/operator/setPlan", { slug, plan }, { authorization: `Bearer ${OPERATOR_KEY}` });
	return { slug, id: answer.id as string };
}

export async function setSeats(slug: string, seatLimit: number): Promise<void> {
	const body = { slug, plan: "professional", seatLimit };
	await post("/api/operator/setPlan", body, { authorization: `Bearer ${OPERATOR_KEY}` });
}

/** An invite, and the path of its link. */
export async function invited(owner: Person, slug: string, email: string, terms: object = {}) {
	const { answer } = await owner.post("/api/team/invite", { slug, email, role: "member", ...terms });
	const { text } = await mailTo(email.toLowerCase(), (mail) => mail.text.includes("/invite/"));
	const link = text.split("\n").find((line) => line.startsWith(`${url()}/invite/`)) ?? "";
	return { id: answer.invite.id as string, path: link.slice(url().length) };
}

export async function joined(owner: Person, slug: string, person: Person, role = "member"): Promise<void> {
	const { answer } = await owner.post("/api/team/invite", { slug, email: person.email, role });
	await person.post("/api/team/acceptMyInvite", { inviteId: answer.invite.id });
}

const CLAIM_BYTES = 28;
const END_AT = 20;

/** The same link as it is when its time has passed: another end, signed with the Worker's own key. */
export async function pastItsEnd(path: string): Promise<string> {
	const claim = Buffer.from(path.slice("/invite/".length), "base64url").subarray(0, CLAIM_BYTES);
	claim.writeBigUInt64BE(BigInt(Date.now() - 1_000), END_AT);
	const mac = await crypto.subtle.sign("HMAC", await deriveKeys(SECRET, undefined).inviteTokens[0], claim);
	return `/invite/${Buffer.concat([claim, Buffer.from(mac)]).toString("base64url")}`;
}
