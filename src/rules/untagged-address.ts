/**
 * An address without the tag that its holder may add to the local part, as in `ada+news@example.com`: most mail servers
 * put both into one mailbox (RFC 5233). Daily counts use it, so that tags do not multiply what one mailbox gets. Accounts
 * do not: a server may give `ada+news` to somebody else.
 *
 * @param email normalised
 */
export function untaggedAddress(email: string): string {
	const at = email.lastIndexOf("@");
	const tag = email.indexOf("+");
	return tag > 0 && tag < at ? email.slice(0, tag) + email.slice(at) : email;
}
