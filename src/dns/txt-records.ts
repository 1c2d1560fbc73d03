/**
 * TXT records of a name, asked for over HTTPS in the JSON form that Cloudflare and Google answer in (`application/dns-json`;
 * the numbers are those of RFC 1035 and RFC 6895). A Worker has no resolver of its own.
 */
import * as z from "zod/mini";
import { SECOND_MS } from "../rules/limits";

/** The longest wait for the whole answer (ms). */
const TIMEOUT_MS = 5 * SECOND_MS;
/** The largest answer (bytes). A DNS message has at most 64 KiB; JSON escapes some of them. */
const MAX_ANSWER_BYTES = 128 * 1024;

const NO_ERROR = 0;
const NO_SUCH_NAME = 3;
const CNAME = 5;
const TXT = 16;

const answerShape = z.object({
	Status: z.int(),
	Answer: z.optional(z.array(z.object({ name: z.string(), type: z.int(), data: z.string() }))),
});
type DnsRecord = { name: string; type: number; data: string };

/**
 * Reads the TXT records of a name, those behind an alias (CNAME) included.
 *
 * @param url of the resolver
 * @returns the text of each record, none if the name has none; null if DNS did not answer
 */
export async function readTxtRecords(url: string, name: string): Promise<string[] | null> {
	const question = new URL(url);
	question.searchParams.set("name", name);
	question.searchParams.set("type", "TXT");
	try {
		const response = await fetch(question, {
			headers: { accept: "application/dns-json" },
			// A resolver answers itself. A redirect leads to a page of a provider, or to somebody else.
			redirect: "manual",
			signal: AbortSignal.timeout(TIMEOUT_MS),
		});
		const text = response.status === 200 ? await readShort(response) : null;
		if (text === null) return null;
		const { data } = answerShape.safeParse(JSON.parse(text));
		if (data?.Status === NO_SUCH_NAME) return [];
		return data?.Status === NO_ERROR ? textsOf(name, data.Answer ?? []) : null;
	} catch {
		// Out of reach, too late, cut off, or not JSON.
		return null;
	}
}

/** @returns null if the body is larger than an answer of DNS can be */
async function readShort({ body }: Response): Promise<string | null> {
	if (body === null) return "";
	const decoder = new TextDecoder();
	let text = "";
	let bytes = 0;
	for await (const chunk of body as ReadableStream<Uint8Array>) {
		bytes += chunk.length;
		if (bytes > MAX_ANSWER_BYTES) return null;
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
}

/** The texts at a name, and at those that it is an alias of. Records of other names do not count. */
function textsOf(name: string, records: readonly DnsRecord[]): string[] {
	const names = new Set([plain(name)]);
	// A set that grows while it is walked: each alias adds the next name.
	for (const alias of names) {
		for (const { name, type, data } of records) if (type === CNAME && plain(name) === alias) names.add(plain(data));
	}
	return records.filter(({ name, type }) => type === TXT && names.has(plain(name))).map(({ data }) => textOf(data));
}

/** A name of DNS: its case says nothing, and it may end in the dot of the root. */
function plain(name: string): string {
	return name.toLowerCase().replace(/\.$/, "");
}

/** Sticky: what does not follow on from the strings before is not one. */
const STRING = /\s*"((?:[^"\\]|\\.)*)"/gsy;
/** RFC 1035, 5.1: `\DDD` is the byte of that decimal number, `\X` is the character X. */
const ESCAPE = /\\(?:(\d{3})|(.))/gs;

/** The text of a TXT record: its strings are in quotes and belong together (RFC 7208, 3.3). Some resolvers send no quotes. */
function textOf(data: string): string {
	const given = data.trim();
	if (!given.startsWith('"')) return given;
	return [...given.matchAll(STRING)]
		.map(([, string = ""]) =>
			string.replace(ESCAPE, (_, code?: string, character?: string) =>
				code === undefined ? (character ?? "") : String.fromCharCode(Number(code)),
			),
		)
		.join("");
}
