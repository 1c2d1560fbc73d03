import * as z from "zod/mini";
import type { TurnstileSettings } from "../config/turnstile-settings";
import { SECOND_MS } from "../rules/limits";

/** The longest wait for Cloudflare's verdict (ms). */
const TIMEOUT_MS = 5 * SECOND_MS;
/** The longest token (characters; Cloudflare docs, "Turnstile: Validate the token"). */
const MAX_TOKEN_LENGTH = 2_048;

const verdict = z.object({ success: z.boolean(), "error-codes": z.optional(z.array(z.string())) });

/** Reasons that say nothing about the visitor: the secret is wrong, or Turnstile has failed. */
const NOT_THE_VISITORS: readonly string[] = [
	"missing-input-secret",
	"invalid-input-secret",
	"bad-request",
	"internal-error",
];

/**
 * Asks Cloudflare whether a token of Turnstile's widget is genuine. Each token counts once.
 *
 * @param address the network address of the client, if it is known
 * @throws Error if there is no verdict on the token
 */
export async function isGenuineToken(
	{ secretKey, url }: TurnstileSettings,
	token: string,
	address: string | undefined,
): Promise<boolean> {
	if (token === "" || token.length > MAX_TOKEN_LENGTH) return false;
	const response = await fetch(`${url}/siteverify`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({
			secret: secretKey,
			response: token,
			...(address === undefined ? {} : { remoteip: address }),
		}),
		signal: AbortSignal.timeout(TIMEOUT_MS),
	});
	const { success, "error-codes": reasons = [] } = verdict.parse(await response.json());
	const failure = reasons.find((reason) => NOT_THE_VISITORS.includes(reason));
	if (failure !== undefined) throw new Error(`Turnstile: ${failure}`);
	return success;
}
