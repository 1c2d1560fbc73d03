/** An encoded word of a mail header (RFC 2047), with the white space before it if it follows another one. */
const ENCODED_WORD = /=\?([^?\s]{1,40})\?([bq])\?([^?\s]*)\?=(?:\s+(?==\?))?/gi;

/** Decodes the encoded words in the name of a mailbox: `=?utf-8?Q?Jos=C3=A9?=` becomes `José`. */
export function decodeEncodedWords(text: string): string {
	return text.replace(ENCODED_WORD, (word: string, charset: string, encoding: string, encoded: string) => {
		try {
			const bytes = encoding.toLowerCase() === "b" ? bytesOfBase64(encoded) : bytesOfQ(encoded);
			// A charset may carry a language: `utf-8*en` (RFC 2231).
			return new TextDecoder(charset.split("*", 1)[0]).decode(bytes);
		} catch {
			return word;
		}
	});
}

function bytesOfBase64(encoded: string): Uint8Array {
	return Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
}

function bytesOfQ(encoded: string): Uint8Array {
	const binary = encoded
		.replaceAll("_", " ")
		.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
	return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
