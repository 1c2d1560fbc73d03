/** The network that a request comes from, as Cloudflare reports it; never a header that the client can set. */

/** The network of a request that did not come through Cloudflare's edge, such as one over a service binding. */
export const UNKNOWN_NETWORK = "unknown";

/** The client's own network: an IPv4 address, or the /64 of an IPv6 address, which is one customer's. */
export function clientNetwork(headers: Headers): string {
	const address = addressOf(headers);
	return isIpv6(address) ? groupsOf(address, 4) : address;
}

/** The network around the client's own: a /24 of IPv4, or a /48 of IPv6, which one customer can have as a whole. */
export function widerNetwork(headers: Headers): string {
	const address = addressOf(headers);
	if (isIpv6(address)) return `${groupsOf(address, 3)}::/48`;
	return address === UNKNOWN_NETWORK ? address : `${address.split(".").slice(0, 3).join(".")}.0/24`;
}

/** The client's address; undefined if the request did not come through Cloudflare's edge. */
export function clientAddress(headers: Headers): string | undefined {
	return headers.get("cf-connecting-ip") ?? undefined;
}

function addressOf(headers: Headers): string {
	return clientAddress(headers) ?? UNKNOWN_NETWORK;
}

function isIpv6(address: string): boolean {
	return address.includes(":") && !address.includes(".");
}

/** The first groups of the eight of an IPv6 address. */
function groupsOf(address: string, count: number): string {
	const [head = "", tail] = address.split("::");
	const before = head.split(":").filter(Boolean);
	const after = (tail ?? "").split(":").filter(Boolean);
	const zeros = Array<string>(8 - Math.min(8, before.length + after.length)).fill("0");
	return [...before, ...zeros, ...after].slice(0, count).join(":");
}
