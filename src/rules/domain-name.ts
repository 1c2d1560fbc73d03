import { removeInvisibleCharacters } from "./invisible-characters";

/** RFC 1035, 2.3.4, as text without the root (characters). */
const MAX_DOMAIN_LENGTH = 253;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Letters, marks, digits, hyphens and the four full stops that IDNA takes (UTS 46). */
const UNICODE_DOMAIN = /^[\p{L}\p{M}\p{N}.\u3002\uff0e\uff61-]+$/u;
const ONLY_ASCII = /^[^\u0080-\uffff]*$/;

/**
 * Converts a host name to A-labels (RFC 5891) in lower case.
 *
 * @returns null if IDNA does not take it, or if a label is not one of a host name
 */
export function toALabels(given: string): string | null {
	const lower = given.toLowerCase();
	const ascii =
		ONLY_ASCII.test(lower) && !lower.includes("xn--")
			? lower
			: // A URL takes more than a domain, such as `%41` and ports, so the characters are checked before.
				UNICODE_DOMAIN.test(lower)
				? URL.parse(`https://${lower}`)?.hostname
				: undefined;
	return ascii?.split(".").every((label) => LABEL.test(label)) ? ascii : null;
}

/** The last label of a domain can be a top-level domain: none of them is a number or a single letter. */
export function hasTopLevel(domain: string): boolean {
	const last = domain.slice(domain.lastIndexOf(".") + 1);
	return last.length > 1 && !/^\d+$/.test(last);
}

/**
 * Converts a domain, as people type and paste it, to the form that the domain of a normalised address has.
 *
 * @returns null if it is not a domain at which people have addresses: an IP address, a single label, a trailing dot
 */
export function normalDomain(given: string): string | null {
	const domain = toALabels(removeInvisibleCharacters(given).trim());
	if (domain === null || domain.length > MAX_DOMAIN_LENGTH || !domain.includes(".") || !hasTopLevel(domain))
		return null;
	// A URL reads `1.2.3.0x4` as an IP address.
	return URL.parse(`https://${domain}`)?.hostname === domain ? domain : null;
}
