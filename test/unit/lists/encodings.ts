/** Encoders for the tests: the platform decodes these encodings, but encodes UTF-8 only. */

export type Encoding = "utf-8" | "utf-8 with mark" | "utf-16le" | "utf-16le with mark" | "utf-16be with mark" | Legacy;
type Legacy = "windows-1252" | "windows-1256" | "shift_jis";

export function encodeText(text: string, encoding: Encoding): Uint8Array {
	switch (encoding) {
		case "utf-8":
			return Buffer.from(text);
		case "utf-8 with mark":
			return Buffer.from(`\ufeff${text}`);
		case "utf-16le":
			return Buffer.from(text, "utf16le");
		case "utf-16le with mark":
			return Buffer.from(`\ufeff${text}`, "utf16le");
		case "utf-16be with mark":
			return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
		case "windows-1252":
		case "windows-1256":
		case "shift_jis":
			return encodeLegacy(text, encoding);
	}
}

const tables = new Map<Legacy, Map<string, number[]>>();

function encodeLegacy(text: string, encoding: Legacy): Uint8Array {
	const table = tables.get(encoding) ?? tableOf(encoding);
	tables.set(encoding, table);
	return Uint8Array.from([...text].flatMap((char) => table.get(char) ?? [0x3f]));
}

/** The bytes of each character, found by decoding all of them. */
function tableOf(encoding: Legacy): Map<string, number[]> {
	const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: false });
	const table = new Map<string, number[]>();
	const add = (bytes: number[]) => {
		try {
			const char = decoder.decode(Uint8Array.from(bytes));
			if ([...char].length === 1 && !table.has(char)) table.set(char, bytes);
		} catch {
			// These bytes are no character.
		}
	};
	const all = Array.from({ length: 256 }, (_, byte) => byte);
	for (const byte of all) add([byte]);
	if (encoding === "shift_jis") for (const first of all) for (const second of all) add([first, second]);
	return table;
}
