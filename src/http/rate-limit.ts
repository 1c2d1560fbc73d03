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

/**
 * The network that a request comes from, as Cloudflare reports it; never a header that the client can set. For IPv6
 * that is the /64: one customer has 2^64 addresses of it.
 */
export function clientNetwork(headers: Headers): string {
	const address = headers.get("cf-connecting-ip") ?? "unknown";
	return address.includes(":") && !address.includes(".") ? networkOf(address) : address;
}

/** The first four of the eight groups of an IPv6 address: its /64. */
function networkOf(address: string): string {
	const [head = "", tail] = address.split("::");
	const before = head.split(":").filter(Boolean);
	const after = (tail ?? "").split(":").filter(Boolean);
	const zeros = Array<string>(8 - Math.min(8, before.length + after.length)).fill("0");
	return [...before, ...zeros, ...after].slice(0, 4).join(":");
}
