/** The fields of the forms of `/auth` and `/invite`, and the sentences for fields that do not fit. */
import * as z from "zod/mini";
import type { Messages } from "../../languages/messages";
import { cleanLine } from "../../rules/clean-line";
import { asciiDigits } from "../../rules/fold";
import { CODE_DIGITS, MAX_PASSWORD_LENGTH, MAX_PERSON_NAME_LENGTH, MIN_PASSWORD_LENGTH } from "../../rules/limits";
import { addressSentence } from "../address-sentence";
import type { Fields } from "../form";

export const name = z.pipe(
	z.pipe(z.string().check(z.trim(), z.maxLength(MAX_PERSON_NAME_LENGTH)), z.transform(cleanLine)),
	z.string().check(z.minLength(1)),
);
/** The password of an existing account. It has no minimum length: the response must be that of any wrong password. */
export const password = z.string().check(z.minLength(1), z.maxLength(MAX_PASSWORD_LENGTH));
export const newPassword = z.string().check(z.minLength(MIN_PASSWORD_LENGTH), z.maxLength(MAX_PASSWORD_LENGTH));
/** A one-time code, in the digits of any keyboard. People paste codes with text around, and spaces in between. */
export const code = z.pipe(
	z.pipe(
		z.string(),
		z.transform((value) => asciiDigits(value).replace(/\D/g, "")),
	),
	z.string().check(z.length(CODE_DIGITS)),
);

/** The sentence for each field that does not fit. The one for an address names what is wrong with it. */
export function fieldSentences(say: Messages, { email }: Fields = {}): Readonly<Record<string, string>> {
	return {
		email: addressSentence(say, email),
		name: say.problemName(),
		password: say.problemPassword({ length: MIN_PASSWORD_LENGTH }),
		code: say.problemCode(),
	};
}

/** The sentence for an error code of Better Auth, at the field that it is about. */
export function authProblem(say: Messages, code: string): Readonly<Record<string, string>> {
	switch (code) {
		case "INVALID_EMAIL_OR_PASSWORD":
			return { password: say.problemSignIn() };
		case "INVALID_OTP":
			return { code: say.problemCode() };
		case "OTP_EXPIRED":
		case "TOO_MANY_ATTEMPTS":
			return { code: say.problemCodeEnded() };
		default:
			return { "": say.refusedInput() };
	}
}
