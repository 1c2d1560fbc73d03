import { MusterError } from "../errors";
import { BURST_WINDOW_SECONDS } from "../rules/limits";

/**
 * A brake on bursts. The binding counts for each Cloudflare location and says only yes or no; what must be exact is
 * counted in D1.
 *
 * @throws MusterError `RATE_LIMITED`
 */
export async function brake(limiter: RateLimit, key: string, enabled: boolean): Promise<void> {
	if (!enabled) return;
	const { success } = await limiter.limit({ key });
	if (!success) throw new MusterError("RATE_LIMITED", { retryAfterSeconds: BURST_WINDOW_SECONDS });
}

/** Where a request comes from, as Cloudflare says; never a header that the client can set. */
export function clientAddress(headers: Headers): string {
	return headers.get("cf-connecting-ip") ?? "unknown";
}
