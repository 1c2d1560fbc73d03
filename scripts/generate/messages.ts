import { readFile } from "node:fs/promises";
import { compileMessage } from "@inlang/paraglide-js";
import { DEFAULT_LOCALE, LOCALES } from "../../src/languages/locales";
import {
	type Catalogue,
	complaintsAbout,
	countsOf,
	inputsOf,
	type Message,
	parseLanguage,
	variantsOf,
} from "./catalogue";
import { type Files, headerOf } from "./files";

const SOURCES = "messages";
const OUTPUTS = "src/languages";
const HEADER = headerOf("messages", `${SOURCES}/`);

type Declarations = Parameters<typeof compileMessage>[0];
type Pattern = Parameters<typeof compileMessage>[2][number]["pattern"];

/**
 * Each message as a plain function, which Paraglide makes, and one interface that holds every language to the same
 * messages with the same inputs. The Worker carries nothing else of Paraglide.
 *
 * @throws Error with a sentence for each problem if a language is incomplete or a message is malformed
 */
export async function generateMessages(): Promise<Files> {
	const catalogue = await readCatalogue();
	const complaints = complaintsAbout(catalogue, DEFAULT_LOCALE);
	if (complaints.length > 0) throw new Error(complaints.join("\n"));

	const base = catalogue[DEFAULT_LOCALE] ?? {};
	const languages = LOCALES.map((locale) => {
		const code = languageCode(locale, catalogue[locale] ?? {}, Object.keys(base));
		return [`${OUTPUTS}/${locale}.generated.ts`, code] as const;
	});
	return { [`${OUTPUTS}/messages.generated.ts`]: interfaceCode(base), ...Object.fromEntries(languages) };
}

async function readCatalogue(): Promise<Catalogue> {
	const files = LOCALES.map(async (locale) => {
		const json = await readFile(`${SOURCES}/${locale}.json`, "utf8");
		return [locale, parseLanguage(json)] as const;
	});
	return Object.fromEntries(await Promise.all(files));
}

/** `{name} is in` as Paraglide's parts. */
function patternOf(text: string): Pattern {
	return text.split(/\{(\w+)\}/).flatMap((part, index): Pattern => {
		if (index % 2 === 1) return [{ type: "expression", arg: { type: "variable-reference", name: part } }];
		return part === "" ? [] : [{ type: "text", value: part }];
	});
}

const formOf = (count: string) => `${count}Form`;

function declarationsOf(message: Message): Declarations {
	return [
		...inputsOf(message).map((name) => ({ type: "input-variable" as const, name })),
		...countsOf(message).map((count) => ({
			type: "local-variable" as const,
			name: formOf(count),
			value: {
				type: "expression" as const,
				arg: { type: "variable-reference" as const, name: count },
				annotation: { type: "function-reference" as const, name: "plural", options: [] },
			},
		})),
	];
}

function functionCode(locale: string, key: string, message: Message): string {
	const variants = variantsOf(message).map(({ plural, text }, index) => ({
		id: `${key}.${index}`,
		messageId: key,
		pattern: patternOf(text),
		matches: plural === null ? [] : [matchOf(plural)],
	}));
	const { code } = compileMessage(
		declarationsOf(message),
		{ id: key, bundleId: key, locale, selectors: [] },
		variants,
		undefined,
		"Inputs",
	);
	return (
		code
			// The interface gives the types; Paraglide's own are comments that TypeScript does not read here.
			.replaceAll("/** @type {(inputs: Inputs) => LocalizedString} */ ", "")
			.replaceAll("/** @type {LocalizedString} */ ", "")
			.replace(/;\s*$/, "")
	);
}

function matchOf({ input, form }: { input: string; form: string }) {
	return form === "other"
		? { type: "catchall-match" as const, key: formOf(input) }
		: { type: "literal-match" as const, key: formOf(input), value: form };
}

function languageCode(locale: string, messages: Readonly<Record<string, Message>>, keys: readonly string[]): string {
	const functions = keys.map((key) => `\t${key}: ${functionCode(locale, key, messages[key] ?? "")},\n`).join("");
	const registry = functions.includes("registry.") ? 'import * as registry from "./registry";\n' : "";
	return `${HEADER}${registry}import type { Messages } from "./messages.generated";\n\nexport default {\n${functions}} satisfies Messages;\n`;
}

function interfaceCode(messages: Readonly<Record<string, Message>>): string {
	const members = Object.entries(messages).map(([key, message]) => {
		const counts = countsOf(message);
		const inputs = inputsOf(message).map((name) => `${name}: ${counts.includes(name) ? "number" : "string | number"}`);
		const example = variantsOf(message).at(-1)?.text.replaceAll("*/", "* /");
		return `\t/** ${example} */\n\t${key}: (${inputs.length > 0 ? `inputs: { ${inputs.join("; ")} }` : ""}) => string;\n`;
	});
	return `${HEADER}/** Every message, with its inputs. */\nexport interface Messages {\n${members.join("")}}\n`;
}
