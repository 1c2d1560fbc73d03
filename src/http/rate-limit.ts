import { MusterError } from "../errors";
import { RATE_LIMIT_WINDOW_SECONDS } from "../rules/limits";

/**
 * A brake on bursts. The binding counts for each Cloudflare location and says only yes or no; what must be exact is
 * counted in D1.
 *
 * @throws MusterError `RATE_LIMITED`
 */
export async function brake(limiter: RateLimit, key: string, enabled: boolean): Promise<void> {
	if (!enabled) return;
	const { success } = await limiter.limit({ key });
	if (!success) throw new MusterError("RATE_LIMITED", { retryAfterSeconds: RATE_LIMIT_WINDOW_SECONDS });
}

/**
 * Where a request comes from, as Cloudflare says; never a header that the client can set. Of an IPv6 address only the
 * network: whoever has one address there has 2^64 of them.
 */
export function clientAddress(headers: Headers): string {
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
