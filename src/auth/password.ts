/**
 * Passwords at rest: Better Auth's scrypt, written in two thirds of the characters. Better Auth writes salt and key as
 * hexadecimal text with a colon between; here they are base64url with a full stop between.
 */
import { hashPassword as hash, verifyPassword as verify } from "better-auth/crypto";

const FULL_STOP = ".";
const COLON = ":";
const BASE64URL = { alphabet: "base64url", omitPadding: true } as const;

export async function hashPassword(password: string): Promise<string> {
	const parts = (await hash(password)).split(COLON);
	return parts.map((part) => Uint8Array.fromHex(part).toBase64(BASE64URL)).join(FULL_STOP);
}

/** @param attempt `hash` may also be as Better Auth writes it, for accounts that come from its database */
export function verifyPassword(attempt: { hash: string; password: string }): Promise<boolean> {
	const { hash: stored, password } = attempt;
	if (stored.includes(COLON)) return verify({ hash: stored, password });
	const parts = stored.split(FULL_STOP).map((part) => Uint8Array.fromBase64(part, BASE64URL).toHex());
	return verify({ hash: parts.join(COLON), password });
}
