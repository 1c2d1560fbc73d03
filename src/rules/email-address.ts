/** An address as it is stored and compared: trimmed and lower-cased. */
export function normaliseAddress(address: string): string {
	return address.trim().toLowerCase();
}

/** An address that can be shown or logged: `ada@example.com` becomes `a***@example.com`. */
export function maskAddress(address: string): string {
	const at = address.lastIndexOf("@");
	if (at < 1) return "***";
	return `${address.slice(0, 1)}***${address.slice(at)}`;
}
