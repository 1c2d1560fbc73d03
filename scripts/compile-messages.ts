/**
 * Turns `messages/` into `src/languages/generated/`: Paraglide makes each message a plain function, and one interface
 * holds every language to the same messages with the same inputs. The Worker carries nothing else of Paraglide.
 *
 * `--check` compares instead of writing, and fails where a language is incomplete or the compiled messages are behind.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compileMessage } from "@inlang/paraglide-js";
import { DEFAULT_LOCALE, LOCALES } from "../src/languages/locales";
import {
	type Catalogue,
	complaintsAbout,
	countsOf,
	inputsOf,
	type Message,
	parseLanguage,
	variantsOf,
} from "./catalogue";

const HEADER = "// Compiled from messages/ by `npm run compile:messages`; change the messages there.\n";
const project = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url).href);
const generated = (name: string): string => project(`src/languages/generated/${name}`);

type Declarations = Parameters<typeof compileMessage>[0];
type Pattern = Parameters<typeof compileMessage>[2][number]["pattern"];

async function readCatalogue(): Promise<Catalogue> {
	const files = LOCALES.map(async (locale) => {
		const json = await readFile(project(`messages/${locale}.json`), "utf8");
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

function compileFunction(locale: string, key: string, message: Message): string {
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

function compileLanguage(locale: string, messages: Readonly<Record<string, Message>>, keys: readonly string[]): string {
	const functions = keys.map((key) => `\t${key}: ${compileFunction(locale, key, messages[key] ?? "")},\n`).join("");
	const registry = functions.includes("registry.") ? 'import * as registry from "../registry";\n' : "";
	return `${HEADER}${registry}import type { Messages } from "./messages";\n\nexport default {\n${functions}} satisfies Messages;\n`;
}

function compileInterface(messages: Readonly<Record<string, Message>>): string {
	const members = Object.entries(messages).map(([key, message]) => {
		const counts = countsOf(message);
		const inputs = inputsOf(message).map((name) => `${name}: ${counts.includes(name) ? "number" : "string | number"}`);
		const example = variantsOf(message).at(-1)?.text.replaceAll("*/", "* /");
		return `\t/** ${example} */\n\t${key}: (${inputs.length > 0 ? `inputs: { ${inputs.join("; ")} }` : ""}) => string;\n`;
	});
	return `${HEADER}/** Every message, with what goes into it. */\nexport interface Messages {\n${members.join("")}}\n`;
}

function compile(catalogue: Catalogue): Record<string, string> {
	const base = catalogue[DEFAULT_LOCALE] ?? {};
	const files = LOCALES.map(
		(locale) => [`${locale}.ts`, compileLanguage(locale, catalogue[locale] ?? {}, Object.keys(base))] as const,
	);
	return { "messages.ts": compileInterface(base), ...Object.fromEntries(files) };
}

const catalogue = await readCatalogue();
const complaints = complaintsAbout(catalogue, DEFAULT_LOCALE);
if (complaints.length > 0) {
	console.error(complaints.join("\n"));
	process.exit(1);
}
const compiled = Object.entries(compile(catalogue));
if (process.argv.includes("--check")) {
	for (const [name, code] of compiled) {
		const current = await readFile(generated(name), "utf8").catch(() => "");
		if (current === code) continue;
		console.error(`src/languages/generated/${name} is behind messages/: run npm run compile:messages`);
		process.exit(1);
	}
	console.log("The compiled messages are current, and every language is complete.");
} else {
	await mkdir(generated(""), { recursive: true });
	await Promise.all(compiled.map(([name, code]) => writeFile(generated(name), code)));
	console.log("Compiled the messages.");
}
