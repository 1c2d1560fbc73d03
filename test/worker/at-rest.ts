/** Secrets that a client or a mailbox gets to see, and a search for them in the whole database. */

import { sql } from "./database";
import type { Instance } from "./instance";

/** A secret by its value -> the kind of secret that it is. */
export type Secrets = Map<string, string>;

/** An instance that notes every secret in its responses. */
export function notingSecrets(instance: Instance, secrets: Secrets): Instance {
	return async (request) => {
		const response = await instance(request);
		for (const line of response.headers.getSetCookie()) noteCookie(line, secrets);
		for (const name of ["set-auth-token", "sign-up-ticket"]) {
			const value = response.headers.get(name);
			if (value !== null) note(secrets, name, decodeURIComponent(value));
		}
		const text = await response.clone().text();
		for (const [, token = ""] of text.matchAll(/"token":"([^"]+)"/g)) note(secrets, SESSION_TOKEN, token);
		const location = `${response.headers.get("location") ?? ""} ${text}`;
		for (const [, state = ""] of location.matchAll(/[?&]state=([\w-]+)/g)) note(secrets, "OAuth state", state);
		return response;
	};
}

/** The one secret that the database holds as it is: without its signature, a session token signs nobody in. */
export const SESSION_TOKEN = "session token";

/** Cookies that hold no secret. */
const NO_SECRET = /^(__Secure-)?muster\.(bookmark|last-workspace)/;

function noteCookie(line: string, secrets: Secrets): void {
	const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
	if (value !== "" && !NO_SECRET.test(name)) note(secrets, `cookie ${name}`, decodeURIComponent(value));
}

/** Notes the secret, and the signature of one that is signed. */
function note(secrets: Secrets, kind: string, value: string): void {
	const [, signature] = /^\w+\.([\w+/]+=)$/.exec(value) ?? [];
	secrets.set(value, kind);
	if (signature !== undefined) secrets.set(signature, `signature of ${kind}`);
}

/** Notes the codes and the tokens of links in all mails. */
export async function noteMails(secrets: Secrets): Promise<void> {
	for (const { text } of await sql<{ text: string }>("select text from dev_mailbox")) {
		for (const [code] of text.matchAll(/\b\d{6}\b/g)) secrets.set(code, "code");
		for (const [, kind = "", token = ""] of text.matchAll(/\/(invite|reset-link)\?(?:t|token)=([\w-]+)/g)) {
			secrets.set(token, `token of ${kind}`);
		}
	}
}

/** The tables of development and of D1 itself: the mailbox shows mails on purpose. */
const NOT_OURS = /^(_cf_|sqlite_|d1_|dev_mailbox$)/;

/** Every row of every table of ours, by table. */
export type Dump = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

export async function dumpDatabase(): Promise<Dump> {
	const tables = await sql<{ name: string }>("select name from sqlite_master where type = 'table'");
	const names = tables.map(({ name }) => name).filter((name) => !NOT_OURS.test(name));
	return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await sql(`select * from "${name}"`)])));
}

/** The columns of a dump that hold a secret: as it is, encoded, or as a hash that a guess can be compared with. */
export async function secretsIn(dump: Dump, secrets: Secrets): Promise<string[]> {
	const known = await Promise.all(
		[...secrets].map(async ([secret, kind]) => ({ kind, forms: await formsOf(secret, kind) })),
	);
	const found = new Set<string>();
	for (const [table, rows] of Object.entries(dump)) {
		for (const [column, value] of rows.flatMap((row) => Object.entries(row))) {
			const texts = textsIn(value);
			for (const { kind, forms } of known) {
				if (texts.some((text) => forms.some((form) => form.test(text)))) found.add(`${table}.${column}: ${kind}`);
			}
		}
	}
	return [...found].sort();
}

/** Secrets that all possible values can be tried for, so that their plain hash reveals them. */
const GUESSABLE: ReadonlySet<string> = new Set(["code", "password"]);

async function formsOf(secret: string, kind: string): Promise<RegExp[]> {
	const bytes = new TextEncoder().encode(secret);
	const encoded = [bytes.toHex(), bytes.toBase64({ omitPadding: true }), encodeURIComponent(secret)];
	const hashed: string[] = [];
	if (GUESSABLE.has(kind)) {
		for (const algorithm of ["SHA-1", "SHA-256", "SHA-512"]) {
			const hash = new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
			hashed.push(
				hash.toHex(),
				hash.toBase64({ omitPadding: true }),
				hash.toBase64({ alphabet: "base64url", omitPadding: true }),
			);
		}
	}
	// A code is six digits, which other numbers and ids contain too.
	const alone = kind === "code" ? [`(?<![0-9A-Za-z])${secret}(?![0-9A-Za-z])`] : [RegExp.escape(secret)];
	return [...alone, ...[...encoded, ...hashed].map((text) => RegExp.escape(text))].map((source) => new RegExp(source));
}

/** A value as text, and each part of it that is base64 or hexadecimal, decoded. */
function textsIn(value: unknown): string[] {
	if (value === null || typeof value === "number") return [];
	const text = typeof value === "string" ? value : latin1(new Uint8Array(value as ArrayBuffer));
	const parts = [...text.matchAll(/[\w+/-]{8,}/g)].flatMap(([part]) => [
		...decoded(() => Uint8Array.fromHex(part)),
		...decoded(() => Uint8Array.fromBase64(part)),
		...decoded(() => Uint8Array.fromBase64(part, { alphabet: "base64url" })),
	]);
	return [text, ...parts];
}

const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

function decoded(decode: () => Uint8Array): string[] {
	try {
		return [latin1(decode())];
	} catch {
		return [];
	}
}
