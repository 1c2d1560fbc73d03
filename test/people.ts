/** People for tests outside workerd, who reach a running Worker over HTTP. */
import { setTimeout as sleep } from "node:timers/promises";
import { codeIn, newAddress, PASSWORD } from "./names";

/** Sends a request to a path of a running Worker. */
export type Send = (path: string, init?: RequestInit) => Promise<Response>;

export const sendTo =
	(url: string): Send =>
	(path, init) =>
		fetch(url + path, init);

/** @throws Error if the answer is a refusal */
export async function post(
	send: Send,
	path: string,
	body: unknown,
	bearer = "",
	headers: Readonly<Record<string, string>> = {},
) {
	const response = await send(path, {
		method: "POST",
		headers: {
			...headers,
			"content-type": "application/json",
			...(bearer === "" ? {} : { authorization: `Bearer ${bearer}` }),
		},
		body: JSON.stringify(body),
	});
	// biome-ignore lint/suspicious/noExplicitAny: tests read what the Worker sends
	const answer: any = await response.json();
	if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
	return { answer, headers: response.headers };
}

export interface Mail {
	to: string;
	subject: string;
	text: string;
	html: string;
}

const MAIL_TIMEOUT_MS = 30_000;
const MAIL_POLL_MS = 50;

/** The newest mail to an address that fits, once it is in the mailbox. */
export async function mailTo(send: Send, email: string, fits: (mail: Mail) => boolean = () => true): Promise<Mail> {
	for (const end = Date.now() + MAIL_TIMEOUT_MS; Date.now() < end; await sleep(MAIL_POLL_MS)) {
		const mails: Mail[] = await (await send("/dev/mailbox.json")).json();
		const found = mails.find((mail) => mail.to === email && fits(mail));
		if (found !== undefined) return found;
	}
	throw new Error(`no such mail to ${email}`);
}

/** The newest mailed code that the person has not seen yet. */
export async function codeFor(send: Send, email: string, seen: readonly string[] = []): Promise<string> {
	const isNew = (code: string | null) => code !== null && !seen.includes(code);
	return codeIn((await mailTo(send, email, ({ text }) => isNew(codeIn(text)))).text) ?? "";
}

export class Person {
	cookie = "";
	bearer = "";
	userId = "";

	constructor(
		readonly send: Send,
		readonly email: string,
		readonly name: string,
	) {}

	post(path: string, body: unknown) {
		return post(this.send, path, body, this.bearer);
	}
}

/** A person who has signed up, verified their address by code and is signed in. */
export async function signedUp(
	send: Send,
	name: string,
	email = newAddress(name.toLowerCase().replace(/\W+/g, "-")),
): Promise<Person> {
	const person = new Person(send, email, name);
	const signUp = await post(send, "/api/auth/sign-up/email", { email, password: PASSWORD, name });
	const otp = await codeFor(send, email);
	const ticket = { "sign-up-ticket": signUp.headers.get("sign-up-ticket") ?? "" };
	const { answer, headers } = await post(send, "/api/auth/email-otp/verify-email", { email, otp }, "", ticket);
	person.bearer = headers.get("set-auth-token") ?? "";
	person.cookie = headers.getSetCookie()[0]?.split(";")[0] ?? "";
	person.userId = answer.user.id;
	return person;
}

/** Sets plan and seats as the operator does. */
export async function setPlan(
	send: Send,
	operatorKey: string,
	slug: string,
	plan: string,
	seatLimit?: number,
): Promise<void> {
	const body = { slug, plan, ...(seatLimit === undefined ? {} : { seatLimit }) };
	await post(send, "/api/operator/setPlan", body, operatorKey);
}

/** Makes a person a member, by invite and acceptance. */
export async function joined(owner: Person, slug: string, person: Person, role = "member"): Promise<void> {
	const { answer } = await owner.post("/api/team/invite", { slug, email: person.email, role });
	await person.post("/api/team/acceptMyInvite", { inviteId: answer.invite.id });
}
