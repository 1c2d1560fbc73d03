/** People and workspaces of the tests in a browser, made through the API. */
import { deriveKeys } from "../../src/crypto/derived-keys";
import { unique } from "../names";
import * as people from "../people";
import { url } from "./browser";
import { OPERATOR_KEY, SECRET } from "./setup";

export type { Person } from "../people";
export { joined } from "../people";

const send: people.Send = (path, init) => fetch(url() + path, init);

export const signedUp = (name: string, email?: string) => people.signedUp(send, name, email);
export const mailTo = (email: string, fits: (mail: people.Mail) => boolean) => people.mailTo(send, email, fits);
export const codeFor = (email: string, seen?: readonly string[]) => people.codeFor(send, email, seen);

export async function workspaceOf(owner: people.Person, name = "Acme Robotics", plan = "professional") {
	const slug = unique("acme");
	const { answer } = await owner.post("/api/auth/organization/create", { name, slug });
	await people.setPlan(send, OPERATOR_KEY, slug, plan);
	return { slug, id: answer.id as string };
}

export const setSeats = (slug: string, seatLimit: number) =>
	people.setPlan(send, OPERATOR_KEY, slug, "professional", seatLimit);

/** An invite, and the path of its link. */
export async function invited(owner: people.Person, slug: string, email: string, terms: object = {}) {
	const { answer } = await owner.post("/api/team/invite", { slug, email, role: "member", ...terms });
	const { text } = await mailTo(email.toLowerCase(), (mail) => mail.text.includes("/invite?t="));
	const link = text.split("\n").find((line) => line.startsWith(`${url()}/invite?t=`)) ?? "";
	return { id: answer.invite.id as string, path: link.slice(url().length) };
}

// The layout of a token, as `src/crypto/invite-token.ts` has it. Its functions need a newer Node than the tests run on.
const CONTENT_BYTES = 28;
const EXPIRY_AT = 22;
const EXPIRY_BYTES = 6;

/** The same link with an expiry that has passed, signed with the Worker's own key. */
export async function pastItsEnd(path: string): Promise<string> {
	const content = Buffer.from(path.slice("/invite?t=".length), "hex").subarray(0, CONTENT_BYTES);
	content.writeUIntBE(Date.now() - 1_000, EXPIRY_AT, EXPIRY_BYTES);
	const mac = await crypto.subtle.sign("HMAC", await deriveKeys(SECRET, undefined).inviteTokens[0], content);
	return `/invite?t=${Buffer.concat([content, Buffer.from(mac)]).toString("hex")}`;
}
