/** The functions that take a caller's text apart. Their patterns are tested one by one beside this file. */
import { expect, test } from "vitest";

import { isJson } from "../../../src/http/request-checks";
import { emailAddress } from "../../../src/http/shapes";
import { chooseLocale } from "../../../src/languages/choose-locale";
import { isolate } from "../../../src/languages/isolate";
import { kindOfHeading } from "../../../src/lists/headings";
import { describeError } from "../../../src/log";
import { parseReturnPath } from "../../../src/pages/return-path";
import { cleanLine } from "../../../src/rules/clean-line";
import { maskAddress, normaliseAddress } from "../../../src/rules/email-address";
import { firstCharacters } from "../../../src/rules/first-characters";
import { asciiDigits, foldText } from "../../../src/rules/fold";
import { slugProblem } from "../../../src/rules/slug";
import { slowText, TIMEOUT_MS } from "./cpu";
import { hostileTexts } from "./hostile";

const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
	"describeError of a text": describeError,
	"describeError of an error with causes": (text) => {
		const cause = new Error(text, { cause: new Error(text, { cause: text }) });
		return describeError(new Error(text, { cause }));
	},
	"describeError of Better Auth's refusal of a URL": (text) => describeError(`Invalid callbackURL: https://${text}`),
	cleanLine,
	normaliseAddress,
	maskAddress,
	"emailAddress, alone": (text) => emailAddress.safeParse(text),
	"emailAddress, before an @": (text) => emailAddress.safeParse(`${text}@example.com`),
	"emailAddress, after an @": (text) => emailAddress.safeParse(`ada@${text}.com`),
	firstCharacters: (text) => firstCharacters(text, 200),
	slugProblem,
	foldText,
	asciiDigits,
	kindOfHeading,
	isJson,
	chooseLocale: (text) => chooseLocale([text]),
	isolate: (text) => isolate("ar", text),
	parseReturnPath: (text) => parseReturnPath(`/invite?t=${text}`),
};

const texts = hostileTexts();

test.each(Object.entries(PARSERS))(
	"%s takes time in proportion to its text",
	{ timeout: TIMEOUT_MS },
	(_name, parse) => {
		expect(slowText(texts, parse)).toBeNull();
	},
);
