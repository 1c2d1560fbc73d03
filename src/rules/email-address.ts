import { hasTopLevel, toALabels } from "./domain-name";
import { removeInvisibleCharacters } from "./invisible-characters";

/** The reason why a text is not an address that a mail server takes. */
export type AddressProblem =
	| "empty"
	| "at-missing"
	| "at-repeated"
	| "local-part-missing"
	| "domain-missing"
	| "white-space"
	| "control-character"
	| "quoted-local-part"
	| "local-part-invalid"
	| "address-literal"
	| "domain-without-dot"
	| "domain-invalid"
	| "too-long";

export type NormalisedAddress = { address: string; problem?: never } | { problem: AddressProblem; address?: never };

// Limits of RFC 5321, 4.5.3.1, and of RFC 3696, erratum 1690 (bytes).
const MAX_LOCAL_PART_BYTES = 64;
const MAX_ADDRESS_BYTES = 254;
/** No address is longer, wrappers included (characters). Longer texts are not looked into. */
const MAX_TEXT_LENGTH = 2_048;

/** A dot-atom of RFC 5322, 3.2.3. Characters outside ASCII are those of RFC 6531, without white space and controls. */
const LOCAL_PART =
	/^(?:[a-z0-9!#$%&'*+/=?^_`{|}~-]|[^\p{ASCII}\p{C}\p{Z}])+(?:\.(?:[a-z0-9!#$%&'*+/=?^_`{|}~-]|[^\p{ASCII}\p{C}\p{Z}])+)*$/u;
const QUOTED = /^"((?:[^"\\]|\\.)*)"$/s;
const ONLY_ASCII = /^[^\u0080-\uffff]*$/;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const SMALL_AT = /\ufe6b/g;
const WRAPPERS: readonly (readonly [string, string])[] = [
	["<", ">"],
	['"', '"'],
	["'", "'"],
	["`", "`"],
	["(", ")"],
	["[", "]"],
	["“", "”"],
	["„", "“"],
	["‘", "’"],
	["«", "»"],
	["「", "」"],
];
const STOPS = /[.,;:\u060c\u061b\u3001\u3002\uff61]$/;

/**
 * Converts an address, as people type and paste it, to the one form in which it is stored and compared: without invisible
 * characters and wrappers, in lower case, the local part in NFC, the domain in A-labels (RFC 5891).
 *
 * Quoted local parts that need their quotes are refused: RFC 5321, 4.1.2, tells hosts to avoid them, and readers disagree
 * about which `@` of theirs counts.
 */
export function normaliseEmailAddress(text: string): NormalisedAddress {
	if (text.length > MAX_TEXT_LENGTH && text.trim().length > MAX_TEXT_LENGTH) return { problem: "too-long" };
	const address = unwrap(toHalfWidth(removeInvisibleCharacters(text)));
	if (address === "") return { problem: "empty" };
	if (/[^\P{Cc}\s]/u.test(address)) return { problem: "control-character" };
	const at = address.lastIndexOf("@");
	if (at === -1) return { problem: /\s/.test(address) ? "white-space" : "at-missing" };
	const local = readLocalPart(address.slice(0, at));
	if (local.problem !== undefined) return local;
	const domain = readDomain(address.slice(at + 1));
	if (domain.problem !== undefined) return domain;
	const whole = `${local.part}@${domain.part}`;
	if (isLonger(local.part, MAX_LOCAL_PART_BYTES) || isLonger(whole, MAX_ADDRESS_BYTES)) return { problem: "too-long" };
	return { address: whole };
}

type Part = { part: string; problem?: never } | { problem: AddressProblem; part?: never };

function readLocalPart(given: string): Part {
	const quoted = QUOTED.exec(given)?.[1]?.replace(/\\(.)/gs, "$1");
	const part = (quoted ?? given).normalize("NFC").toLowerCase().normalize("NFC");
	if (LOCAL_PART.test(part)) return { part };
	if (quoted !== undefined) return { problem: "quoted-local-part" };
	if (part === "") return { problem: "local-part-missing" };
	if (part.includes("@")) return { problem: "at-repeated" };
	return { problem: /\s/.test(part) ? "white-space" : "local-part-invalid" };
}

function readDomain(given: string): Part {
	if (given === "") return { problem: "domain-missing" };
	if (given.startsWith("[")) return { problem: "address-literal" };
	if (/\s/.test(given)) return { problem: "white-space" };
	const part = toALabels(given);
	if (part === null) return { problem: "domain-invalid" };
	if (!part.includes(".")) return { problem: "domain-without-dot" };
	return hasTopLevel(part) ? { part } : { problem: "domain-invalid" };
}

/** Removes what programs and people put around an address: `mailto:`, brackets, quotes and punctuation at the end. */
function unwrap(text: string): string {
	let rest = text.trim();
	for (;;) {
		const inner = unwrapOnce(rest);
		if (inner === rest) return rest;
		rest = inner.trim();
	}
}

function unwrapOnce(text: string): string {
	if (/^mailto:/i.test(text)) return decodeAddressOfUri(text.slice("mailto:".length));
	const last = text.at(-1) ?? "";
	if (STOPS.test(last)) return text.slice(0, -1);
	const isWrapped =
		text.length > 1 && WRAPPERS.some(([opening, closing]) => text.startsWith(opening) && last === closing);
	return isWrapped ? text.slice(1, -1) : text;
}

/** The address of a `mailto:` URI, without its header fields (RFC 6068). */
function decodeAddressOfUri(path: string): string {
	const address = path.split("?", 1)[0] ?? "";
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

/** Japanese and Chinese input methods write `＠` and full-width letters (RFC 8265, 3.3: width mapping). */
function toHalfWidth(text: string): string {
	if (ONLY_ASCII.test(text)) return text;
	return text
		.replace(SMALL_AT, "@")
		.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET));
}

/** The most bytes of a UTF-16 unit in UTF-8. */
const MAX_BYTES_OF_UNIT = 3;
const encoder = new TextEncoder();
function isLonger(text: string, bytes: number): boolean {
	return text.length * MAX_BYTES_OF_UNIT > bytes && encoder.encode(text).length > bytes;
}

/**
 * Converts an address to the form in which it is stored and compared. A text that is not an address stays, trimmed and in
 * lower case, for the check that follows.
 */
export function normaliseAddress(address: string): string {
	return normaliseEmailAddress(address).address ?? address.trim().toLowerCase();
}

/** Shortens an address so that it may be shown or logged: `ada@example.com` becomes `a***@example.com`. */
export function maskAddress(address: string): string {
	const at = address.lastIndexOf("@");
	if (at < 1) return "***";
	return `${address.slice(0, 1)}***${address.slice(at)}`;
}
