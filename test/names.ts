/** Names, ids, addresses and secrets that all tests share, whatever they run in. */
import { ID_LENGTH, idPrefix } from "../src/crypto/ids";

export const PASSWORD = "correct horse battery staple";

let serial = 0;

const SERIAL_LENGTH = ID_LENGTH - idPrefix(0).length;

/** The id of a row that was made at that moment (ms since 1970), as the Worker would have made it. */
export function newId(madeAt = Date.now()): string {
	serial += 1;
	return idPrefix(madeAt) + serial.toString().padStart(SERIAL_LENGTH, "0");
}

/** A name that no other test has. */
export function unique(prefix: string): string {
	serial += 1;
	return `${prefix}-${serial.toString(36)}${Math.random().toString(36).slice(2, 7)}`;
}

/** An address that no other test has. */
export function newAddress(prefix = "x"): string {
	return `${unique(prefix)}@example.com`;
}

/** The code of six digits on a line of its own; null: the mail has none. */
export function codeIn(text: string): string | null {
	return /^\d{6}$/m.exec(text)?.[0] ?? null;
}

/** The token of the invite link on a line of its own; null: the mail has none. */
export function inviteTokenIn(text: string): string | null {
	return /^https?:\/\/[^/\s]+\/invite\?t=(\S+)$/m.exec(text)?.[1] ?? null;
}
