/** Reads the messages of `messages/` and finds problems in them. */
import { z } from "zod";

/** A text, or a text for each plural form of one input: `{ "count=one": "{count} seat", "count=other": "{count} seats" }`. */
const message = z.union([z.string(), z.record(z.string(), z.string())]);
const languageFile = z.record(z.string(), message);

export type Message = z.infer<typeof message>;
export type Catalogue = Readonly<Record<string, Readonly<Record<string, Message>>>>;

const NAME = /^[a-z][A-Za-z0-9]*$/;
const PLURAL_KEY = /^([a-z][A-Za-z0-9]*)=(zero|one|two|few|many|other)$/;
/** White space at an end, and invisible characters. Isolates belong around values, not into messages. */
const UNSEEN = /^\s|\s$|[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069]/u;
/** Counts below this number take every plural form that a language has for whole numbers. */
const PLURAL_SAMPLE = 200;

/** One text of a message: all of it, or one of its plural forms. */
export interface Variant {
	/** Null if the message does not depend on a count. */
	plural: { input: string; form: string } | null;
	text: string;
}

/** The texts of a message. `other` comes last, because it takes the counts that no other form takes. */
export function variantsOf(message: Message): Variant[] {
	if (typeof message === "string") return [{ plural: null, text: message }];
	const variants = Object.entries(message).map(([key, text]) => {
		const [, input = key, form = ""] = PLURAL_KEY.exec(key) ?? [];
		return { plural: { input, form }, text };
	});
	return variants.toSorted((one, two) => Number(one.plural.form === "other") - Number(two.plural.form === "other"));
}

/** The inputs of a message in the order of the text; counts come first. */
export function inputsOf(message: Message): string[] {
	const variants = variantsOf(message);
	const counts = variants.flatMap(({ plural }) => plural?.input ?? []);
	const placeholders = variants.flatMap(({ text }) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name));
	return [...new Set([...counts, ...placeholders])];
}

/** The inputs of a message that are counts. */
export function countsOf(message: Message): string[] {
	return [...new Set(variantsOf(message).flatMap(({ plural }) => plural?.input ?? []))];
}

/** @throws Error if the text is not a JSON object of messages */
export function parseLanguage(json: string): Readonly<Record<string, Message>> {
	return languageFile.parse(JSON.parse(json));
}

/**
 * A sentence for each problem that keeps the catalogue from being generated; empty if there is none.
 *
 * @param base the language that defines the messages and their inputs
 */
export function complaintsAbout(catalogue: Catalogue, base: string): string[] {
	const source = catalogue[base] ?? {};
	return Object.entries(catalogue).flatMap(([locale, messages]) => {
		const missing = Object.keys(source).filter((key) => messages[key] === undefined);
		const complaints = missing.map((key) => `${locale}: ${key} is missing.`);
		for (const [key, message] of Object.entries(messages)) {
			const original = source[key];
			if (!NAME.test(key)) complaints.push(`${locale}: ${key} is not a name in camel case.`);
			if (original === undefined) complaints.push(`${locale}: ${key} is not a message of ${base}.`);
			else
				complaints.push(
					...complaintsAboutMessage(locale, message, original).map((what) => `${locale}: ${key} ${what}`),
				);
		}
		return complaints;
	});
}

function complaintsAboutMessage(locale: string, message: Message, original: Message): string[] {
	const complaints: string[] = [];
	const expected = inputsOf(original).toSorted().join(", ");
	const actual = inputsOf(message).toSorted().join(", ");
	if (actual !== expected) complaints.push(`takes {${actual}}, not {${expected}}.`);

	const variants = variantsOf(message);
	const counts = countsOf(message);
	if (counts.length > 1) complaints.push(`goes by more than one count: ${counts.join(", ")}.`);
	for (const { plural, text } of variants) {
		// A form may leave out its count ("two seats" in Arabic), and nothing else.
		const absent = inputsOf(message).filter((input) => !counts.includes(input) && !text.includes(`{${input}}`));
		if (absent.length > 0) complaints.push(`leaves {${absent.join(", ")}} out of a form.`);
		if (plural !== null && !PLURAL_KEY.test(`${plural.input}=${plural.form}`))
			complaints.push(`has the form "${plural.input}", which is not written as count=one.`);
		if (text === "") complaints.push("is empty.");
		if (UNSEEN.test(text)) complaints.push("has white space at an end, or a character that cannot be seen.");
		if (/[{}]/.test(text.replace(/\{[a-z][A-Za-z0-9]*\}/g, ""))) complaints.push("has a brace that is no {input}.");
	}
	const forms = variants.flatMap(({ plural }) => plural?.form ?? []);
	const needed = typeof original === "string" ? [] : pluralForms(locale);
	// A language with one form may have one text.
	if (typeof message !== "string" || needed.length > 1) {
		for (const form of needed.filter((form) => !forms.includes(form))) complaints.push(`lacks the form ${form}.`);
		for (const form of forms.filter((form) => !needed.includes(form))) complaints.push(`has the idle form ${form}.`);
	}
	return complaints;
}

/** The plural forms that whole numbers take in a language; `other` is always among them. */
function pluralForms(locale: string): string[] {
	const rules = new Intl.PluralRules(locale);
	const counts = Array.from({ length: PLURAL_SAMPLE }, (_, count) => rules.select(count));
	return [...new Set([...counts, "other"])];
}
