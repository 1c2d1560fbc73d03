/** A person has signed up with an address that is not theirs; its owner has never signed up. */
import { expect, test } from "vitest";
import { PASSWORD } from "../names";
import { refusal, request, stranger } from "./client";
import { codeFor } from "./mailbox";

const auth = (path: string, body: unknown) => request("POST", `/api/auth${path}`, { body });

test("once the owner of an address signs in by code, the password that somebody else has set does not work", async () => {
	const { email } = stranger();
	await auth("/sign-up/email", { email, password: PASSWORD, name: "Somebody else" });
	await codeFor(email);
	await auth("/email-otp/send-verification-otp", { email, type: "sign-in" });
	expect(await auth("/sign-in/email-otp", { email, otp: await codeFor(email, 2) })).toMatchObject({ status: 200 });
	expect(await auth("/sign-in/email", { email, password: PASSWORD })).toMatchObject(
		refusal(401, "INVALID_EMAIL_OR_PASSWORD"),
	);
});
