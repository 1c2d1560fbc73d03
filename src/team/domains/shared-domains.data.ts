/**
 * The list of email-providers as a sorted set of fingerprints, in 19 KiB instead of 43: the differences between neighbours in
 * Rice's code, a quotient in unary and a remainder in binary.
 */
import providers from "email-providers/all.json";
import { fingerprint } from "./fingerprint";

/** Of the domains that are not on the list, one in so many looks as if it were. */
const MISTAKEN = 2 ** 15;
const REMAINDER_BITS = 14;
/** The list names it; nobody has an address there (RFC 2606). */
const RESERVED = "example.com";

const domains = providers.filter((domain) => domain !== RESERVED);
const range = domains.length * MISTAKEN;

function encode(): string {
	const sorted = [...new Set(domains.map((domain) => fingerprint(domain) % range))].sort((a, b) => a - b);
	const bits = sorted
		.map((value, index) => value - (sorted[index - 1] ?? 0))
		.map((difference) => {
			const remainder = difference % 2 ** REMAINDER_BITS;
			return `${"1".repeat(difference >> REMAINDER_BITS)}0${remainder.toString(2).padStart(REMAINDER_BITS, "0")}`;
		})
		.join("");
	const bytes = bits.match(/.{1,8}/g) ?? [];
	return btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte.padEnd(8, "1"), 2))));
}

export const sharedDomains = { range, remainderBits: REMAINDER_BITS, code: encode() };
