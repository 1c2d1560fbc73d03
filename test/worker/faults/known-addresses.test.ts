/** Neither an answer nor the work behind it shows whether an address has an account. */
import { afterEach, vi } from "vitest";
import { CODE_LIFETIME_SECONDS, SECOND_MS } from "../../../src/rules/limits";
import { PASSWORD } from "../../names";
import { often, promise } from "../../promise";
import { passTime, request, stranger } from "../client";
import { newPerson, newPersonWithPassword } from "../scene";
import { check } from "./check";
import { countedAuth, type Work } from "./counted-app";

afterEach(() => {
	vi.useRealTimers();
});

async function pendingAddress(): Promise<string> {
	const { email } = stranger();
	await request("POST", "/api/auth/sign-up/email", { body: { email, password: PASSWORD, name: "New" } });
	return email;
}

/** One address of each kind that there is. */
async function addresses() {
	return {
		"with a password": (await newPersonWithPassword()).email,
		"without a password": (await newPerson()).email,
		"not verified yet": await pendingAddress(),
		unknown: stranger().email,
	};
}

const password = "not the password of anybody";
const ASKING = [
	["/sign-in/email", { password }],
	["/email-otp/send-verification-otp", { type: "sign-in" }],
	["/email-otp/send-verification-otp", { type: "email-verification" }],
	["/email-otp/send-verification-otp", { type: "forget-password" }],
	["/email-otp/request-password-reset", {}],
	["/forget-password/email-otp", {}],
	["/request-password-reset", {}],
] as const;

/** Guesses, which follow a request for a code. */
const GUESSING = [
	["/sign-in/email-otp", { otp: "000000" }],
	["/email-otp/verify-email", { otp: "000000" }],
	["/email-otp/check-verification-otp", { otp: "000000", type: "email-verification" }],
	["/email-otp/check-verification-otp", { otp: "000000", type: "forget-password" }],
	["/email-otp/reset-password", { otp: "000000", password }],
] as const;

promise(
	"addresses: a request to sign in, for a code or for a reset is answered the same for all of them",
	async (tally) => {
		const { post } = await countedAuth();
		for (let round = 0; round < often(1, 1, 10); round += 1) {
			const { unknown, ...known } = await addresses();
			for (const [path, body] of ASKING) {
				const { status, answer, work } = await post(path, { ...body, email: unknown });
				for (const [who, email] of Object.entries(known)) {
					const theirs = await post(path, { ...body, email });
					check(tally, `${path} for an address ${who}`, `${theirs.status} ${theirs.answer}`, `${status} ${answer}`);
					const effort = ({ trips, scrypt }: Work) => `${trips} trips, ${scrypt} scrypt`;
					check(tally, `${path} for an address ${who}, its work`, effort(theirs.work), effort(work));
				}
			}
		}
	},
);

promise(
	"addresses: a guess of a code is answered the same for all of them, also when a code has ended",
	async (tally) => {
		const { post } = await countedAuth();
		const { unknown, ...known } = await addresses();
		const askForCodes = async () => {
			for (const email of [unknown, ...Object.values(known)]) {
				for (const [path, body] of ASKING.slice(1)) await post(path, { ...body, email });
			}
		};
		const compare = async (when: string) => {
			for (const [path, body] of GUESSING) {
				const { status, answer } = await post(path, { ...body, email: unknown });
				for (const [who, email] of Object.entries(known)) {
					const theirs = await post(path, { ...body, email });
					const what = `${path} for an address ${who}, ${when}`;
					check(tally, what, `${theirs.status} ${theirs.answer}`, `${status} ${answer}`);
				}
			}
		};
		await askForCodes();
		for (let guess = 1; guess <= 5; guess += 1) await compare(`guess ${guess}`);
		await askForCodes();
		passTime(CODE_LIFETIME_SECONDS * SECOND_MS + 1);
		await compare("ten minutes later");
	},
);
