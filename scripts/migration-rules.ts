/**
 * The form of migrations. SQLite's way to change a table is to rebuild it, which drops it first; on D1 that deletes every
 * row of its children too (`ON DELETE CASCADE`; D1 ignores `foreign_keys=OFF`).
 *
 * D1's remote endpoint receives a file as one text and splits it itself, less exactly than SQLite and than the local D1:
 * it knows `BEGIN` in capitals only, it takes the first `END` for the end of a trigger, and a line end of two characters
 * breaks it, as issues of workers-sdk report. Migrations keep to the form that it splits right.
 */
import { unstable_splitSqlQuery as splitSqlQuery } from "wrangler";

export const STATEMENT_BREAKPOINT = "--> statement-breakpoint";

interface Rule {
	problem: string;
	isBroken: (text: string) => boolean;
}

const COMMENT = /^\s*--(?!>).*$/gm;
const withoutComments = (statement: string) => statement.replaceAll(COMMENT, "").trim();
const isTrigger = (statement: string) => /^CREATE\s+(TEMP(ORARY)?\s+)?TRIGGER\b/i.test(withoutComments(statement));
const occurrences = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

const ADDITIVE: readonly Rule[] = [
	{ problem: "drops a table", isBroken: (text) => /\bDROP\s+TABLE\b/i.test(text) },
	{ problem: "rebuilds a table", isBroken: (text) => /__new_/.test(text) },
	{ problem: "turns foreign keys off", isBroken: (text) => /foreign_keys\s*=\s*OFF/i.test(text) },
];

const FORM_OF_A_FILE: readonly Rule[] = [
	{ problem: "has a line end of more than one character", isBroken: (text) => text.includes("\r") },
	{
		problem: "has a comment with a semicolon or a quotation mark",
		isBroken: (text) => (text.match(COMMENT) ?? []).some((comment) => /[;'"]/.test(comment)),
	},
];

const FORM_OF_A_STATEMENT: readonly Rule[] = [
	{
		problem: "is not exactly one statement before the next breakpoint",
		isBroken: (text) => splitSqlQuery(text).length !== 1 || withoutComments(text) === "",
	},
	{ problem: "has begin or end in small letters", isBroken: (text) => /\b(begin|end)\b/.test(text) },
	{ problem: "has a CASE, which ends with END; use iif()", isBroken: (text) => /\bCASE\b/i.test(text) },
	{
		problem: "has BEGIN or END outside of a trigger",
		isBroken: (text) => !isTrigger(text) && /\b(BEGIN|END)\b/.test(text),
	},
	{
		problem: "is a trigger without exactly one BEGIN and one END; at its end",
		isBroken: (text) =>
			isTrigger(text) &&
			!(occurrences(text, /\bBEGIN\b/g) === 1 && occurrences(text, /\bEND\b/g) === 1 && /\bEND;\s*$/.test(text)),
	},
];

/** A sentence for each rule that a file of migrations breaks. */
export function migrationProblems(file: string, text: string): string[] {
	const ofTheFile = [...ADDITIVE, ...FORM_OF_A_FILE].filter(({ isBroken }) => isBroken(text));
	const ofStatements = text.split(STATEMENT_BREAKPOINT).flatMap((statement) => {
		const broken = FORM_OF_A_STATEMENT.filter(({ isBroken }) => isBroken(statement));
		return broken.map(({ problem }) => `${file}: ${withoutComments(statement).slice(0, 60)} ... ${problem}.`);
	});
	return [...ofTheFile.map(({ problem }) => `${file} ${problem}.`), ...ofStatements];
}
