/** For the host application's own server. */

const encoder = new TextEncoder();

/**
 * Makes the header that names the network address of the visitor for whom a server calls Muster. Without it, all visitors
 * of the server share its limits of signing in. Make it for each request: it counts for five minutes.
 *
 * @param address the visitor's IPv4 or IPv6 address, without a port, as the server's own edge reports it; never one that a
 * visitor can set
 * @param options.visitorKey `VISITOR_KEY` of the deployment
 * @param options.now ms since 1970
 * @example
 * const headers = await signVisitor(socket.remoteAddress, { visitorKey });
 * await fetch(`${musterUrl}/api/auth/sign-in/email`, { method: "POST", headers: { ...headers, "content-type": "application/json" }, body });
 */
export async function signVisitor(
	address: string,
	{ visitorKey, now = Date.now() }: { visitorKey: string; now?: number },
): Promise<{ "muster-visitor": string }> {
	const algorithm = { name: "HMAC", hash: "SHA-256" };
	const key = await crypto.subtle.importKey("raw", encoder.encode(visitorKey), algorithm, false, ["sign"]);
	const content = `${address} ${Math.floor(now / 1000)}`;
	const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(`muster-visitor ${content}`)));
	const signature = Array.from(mac, (byte) => byte.toString(16).padStart(2, "0")).join("");
	return { "muster-visitor": `${content} ${signature}` };
}
