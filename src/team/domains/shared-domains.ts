import { fingerprint } from "./fingerprint";
import { sharedDomains } from "./shared-domains.data";

const { range, remainderBits, code } = sharedDomains;

/** @returns the fingerprints that `shared-domains.data.ts` wrote */
function decode(): ReadonlySet<number> {
	const bytes = Uint8Array.from(atob(code), (character) => character.charCodeAt(0));
	const end = 8 * bytes.length;
	let at = 0;
	const nextBit = () => {
		const bit = ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
		at += 1;
		return bit;
	};
	const fingerprints = new Set<number>();
	let last = 0;
	while (at < end) {
		let difference = 0;
		while (at < end && nextBit() === 1) difference += 1;
		// The last byte is filled with ones.
		if (at + remainderBits > end) break;
		for (let bit = 0; bit < remainderBits; bit += 1) difference = 2 * difference + nextBit();
		last += difference;
		fingerprints.add(last);
	}
	return fingerprints;
}

let known: ReadonlySet<number> | undefined;

/**
 * True if strangers share the domain: it is one of a mail provider for consumers, or one for disposable addresses. One in
 * 32,768 other domains is mistaken for such a one.
 *
 * @param domain normalised
 */
export function isSharedDomain(domain: string): boolean {
	known ??= decode();
	return known.has(fingerprint(domain) % range);
}
