import { z } from "zod";

const refusal = z.object({ code: z.string() });

/** How Better Auth refuses a code that has ended, by too many tries or by time. */
const ENDED: ReadonlySet<string> = new Set(["TOO_MANY_ATTEMPTS", "OTP_EXPIRED"]);

/** … and one that is wrong. */
const WRONG = { message: "Invalid OTP", code: "INVALID_OTP" };

/**
 * Codes that verify an address or reset a password go to accounts only, so only an account has one that can end.
 * Refused as what it is, it would tell whoever asks that there is an account; so it is refused as a wrong one. Codes to
 * sign in with go to every address.
 *
 * @param path the endpoint's below `/api/auth`
 */
export async function discreetAnswer(path: string, answer: Response): Promise<Response> {
	if (answer.ok || !path.startsWith("/email-otp/")) return answer;
	const code =
		refusal.safeParse(
			await answer
				.clone()
				.json()
				.catch(() => null),
		).data?.code ?? "";
	return ENDED.has(code) ? Response.json(WRONG, { status: 400 }) : answer;
}
