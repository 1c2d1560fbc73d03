import { MusterError } from "../errors";
import { RATE_LIMIT_WINDOW_SECONDS } from "../rules/limits";

/**
 * Counts one call against a rate limit. The binding counts for each Cloudflare location, and it only says yes or no:
 * limits that must be exact are counted in D1.
 *
 * @throws MusterError `RATE_LIMITED`
 */
export async function enforceRateLimit(limiter: RateLimit, key: string, enabled: boolean): Promise<void> {
	if (!enabled) return;
	const { success } = await limiter.limit({ key });
	if (!success) throw new MusterError("RATE_LIMITED", { retryAfterSeconds: RATE_LIMIT_WINDOW_SECONDS });
}
