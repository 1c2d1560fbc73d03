/**
 * People, workspaces and invites made over the API, as users make them. A sign-up hashes a password and waits for its
 * mail: tests of other subjects plant their scenes (`scene.ts`).
 */
import { newAddress, PASSWORD, unique } from "../names";
import { type Answer, Person, request } from "./client";
import type { Instance } from "./instance";
import { codeFor, mailsTo, tokenFor } from "./mailbox";

export const OPERATOR_KEY = "operator-key-for-tests-of-32-and-more";

/** A person who has signed up, verified their address by code and is signed in. */
export async function signedUp(name = "person", email = newAddress(name)): Promise<Person> {
	const person = new Person(email, name);
	const signUp = await request("POST", "/api/auth/sign-up/email", { body: { email, password: PASSWORD, name } });
	const answer = await request("POST", "/api/auth/email-otp/verify-email", {
		body: { email, otp: await codeFor(email) },
		headers: ticketOf(signUp),
	});
	if (answer.status !== 200) throw new Error(`verify-email: ${JSON.stringify(answer.body)}`);
	person.keep(answer);
	return person;
}

/** The ticket in the answer to a sign-up, as the client sends it back. */
export function ticketOf({ headers }: Answer): Record<string, string> {
	return { "sign-up-ticket": headers.get("sign-up-ticket") ?? "" };
}

export interface CreatedWorkspace {
	id: string;
	slug: string;
	name: string;
}

export async function createdWorkspace(owner: Person, slug = unique("space")): Promise<CreatedWorkspace> {
	const name = `The ${slug}`;
	const { status, body } = await owner.auth("POST", "/organization/create", { name, slug });
	if (status !== 200) throw new Error(`create: ${JSON.stringify(body)}`);
	return { id: body.id, slug, name };
}

/** Sets plan and seats as the operator does. */
export function setPlan(slug: string, plan: string, seatLimit?: number | null, instance?: Instance): Promise<Answer> {
	return request("POST", "/api/operator/setPlan", {
		...(instance === undefined ? {} : { instance }),
		body: { slug, plan, ...(seatLimit === undefined ? {} : { seatLimit }) },
		credential: { bearer: OPERATOR_KEY },
	});
}

/** An invite, and the token in its mail. */
export async function invited(
	owner: Person,
	slug: string,
	email: string,
	role = "member",
): Promise<{ id: string; token: string }> {
	const before = (await mailsTo(email)).length;
	const { status, body } = await owner.post("invite", { slug, email, role });
	if (status !== 201) throw new Error(`invite: ${JSON.stringify(body)}`);
	return { id: body.invite.id, token: await tokenFor(email, before + 1) };
}

/** A person who joins by invite and acceptance. */
export async function joined(owner: Person, slug: string, role: string, person: Person): Promise<Person> {
	const { token } = await invited(owner, slug, person.email, role);
	const accepted = await person.post("acceptInvite", { token });
	if (accepted.status !== 200) throw new Error(`accept: ${JSON.stringify(accepted.body)}`);
	return person;
}
