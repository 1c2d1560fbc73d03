/** Converts an address to the form in which it is stored and compared: trimmed and in lower case. */
export function normaliseAddress(address: string): string {
	return address.trim().toLowerCase();
}

/** Shortens an address so that it may be shown or logged: `ada@example.com` becomes `a***@example.com`. */
export function maskAddress(address: string): string {
	const at = address.lastIndexOf("@");
	if (at < 1) return "***";
	return `${address.slice(0, 1)}***${address.slice(at)}`;
}
