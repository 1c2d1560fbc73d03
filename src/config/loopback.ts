const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** True if the host name is one of this machine's own. */
export function isLoopback(hostname: string): boolean {
	return LOOPBACK_HOSTS.has(hostname);
}

/** True if a URL is https, or leads to this machine. Anything else would travel in the clear. */
export function isHttpsOrLoopback(url: string): boolean {
	const { protocol, hostname } = new URL(url);
	return protocol === "https:" || isLoopback(hostname);
}
